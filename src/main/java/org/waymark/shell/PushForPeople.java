package org.waymark.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.communication.PushMode;
import org.springframework.stereotype.Component;
import org.waymark.base.security.CurrentUser;

/**
 * A page of somebody who has not signed in has no connection for updates: nothing is ever told to it. Signing in gives the session
 * another id, and a connection that was being opened in that moment would be told that its session has expired, load the sign-in page
 * anew, and the sign-in would be lost.
 */
@Component
class PushForPeople implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    private final transient CurrentUser currentUser;

    PushForPeople(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(page -> {
            if (currentUser.find().isEmpty()) {
                page.getUI().getPushConfiguration().setPushMode(PushMode.DISABLED);
            }
        });
    }
}
