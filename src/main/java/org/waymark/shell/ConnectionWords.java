package org.waymark.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** What a page says while its connection is lost and when it is back; its look is ours, see {@code connection.css}. */
@Component
class ConnectionWords implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> say(init.getUI()));
    }

    private static void say(UI ui) {
        ui.getLoadingIndicatorConfiguration().setApplyDefaultTheme(false);
        ReconnectDialogConfiguration words = ui.getReconnectDialogConfiguration();
        words.setDialogText(ui.getTranslation("shell.connection.lost"));
        words.setDialogTextGaveUp(ui.getTranslation("shell.connection.gave-up"));
        ui.getPage()
                .executeJs(
                        "window.Vaadin.connectionIndicator.onlineText = $0",
                        ui.getTranslation("shell.connection.back"));
    }
}
