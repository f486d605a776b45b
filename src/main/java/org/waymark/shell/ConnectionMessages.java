package org.waymark.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a page says while its connection is lost and when it is back, and when it fails as a whole; its look is ours, see {@code connection.css}. */
@Component
class ConnectionMessages implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        I18NProvider texts = event.getSource().getInstantiator().getI18NProvider();
        event.getSource().setSystemMessagesProvider(info -> failed(texts, info.getLocale()));
        event.getSource().addUIInitListener(init -> say(init.getUI()));
    }

    /** Where the framework speaks for itself: a session that has expired opens the page anew without a word. */
    private static SystemMessages failed(I18NProvider texts, Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setInternalErrorCaption(texts.getTranslation("shell.fault.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("shell.page.fault", locale));
        messages.setCookiesDisabledCaption(texts.getTranslation("shell.page.cookies.title", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("shell.page.cookies.lede", locale));
        return messages;
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
