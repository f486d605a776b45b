package org.waymark.shell;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Meta;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What the browser loads before any view: theme, styles, icon; light or dark as the person's system is. */
@StyleSheet(Aura.STYLESHEET)
@CssImport("./styles/waymark.css")
@JsModule("./announce-connection.ts")
@JsModule("./steady-press.ts")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@Meta(name = "referrer", content = "same-origin")
class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addFavIcon("icon", "icons/waymark.svg", "any");
    }
}
