package org.waymark.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.waymark.base.security.CurrentUser;
import org.waymark.organization.People;

@Route("")
@PermitAll
class HomeView extends Main {

    private static final long serialVersionUID = 1;

    HomeView(People people, CurrentUser currentUser) {
        add(new H1(people.find(currentUser.require()).orElseThrow().name()));
    }
}
