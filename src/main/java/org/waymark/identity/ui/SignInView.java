package org.waymark.identity.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    SignInView() {
        add(new H1(getTranslation("identity.sign-in.title")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.sign-in.title");
    }
}
