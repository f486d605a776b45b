package org.waymark.identity.factor.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.waymark.base.security.ForSettingUp;

/**
 * Leads whoever has to set up a second factor there, whatever they ask for. It is not what keeps them out of the rest: they are no
 * employees until then, and every service refuses them.
 */
@Component
@ConditionalOnWebApplication
class FactorFirst implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    private final transient AuthenticationContext signedIn;

    FactorFirst(AuthenticationContext signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(page -> page.getUI().addBeforeEnterListener(entering -> {
                    if (signedIn.hasRole(ForSettingUp.ROLE)
                            && !entering.getNavigationTarget().equals(SetUpFactorView.class)) {
                        entering.forwardTo(SetUpFactorView.class);
                    }
                }));
    }
}
