package org.waymark.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;

@Push
class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1;
}
