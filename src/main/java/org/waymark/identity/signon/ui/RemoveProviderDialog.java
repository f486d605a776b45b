package org.waymark.identity.signon.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableRunnable;
import org.waymark.base.ui.Components;
import org.waymark.identity.signon.ProviderDetail;

/** Says what becomes of people when a provider goes, before it does. */
class RemoveProviderDialog extends Dialog {

    private static final long serialVersionUID = 1;

    RemoveProviderDialog(ProviderDetail provider, SerializableRunnable remove) {
        addClassName("wm-dialog");
        setHeaderTitle(getTranslation("identity.signon.remove.title", provider.name()));
        add(Components.paragraph("wm-meta", getTranslation("identity.signon.remove.lede")));
        Button done = new Button(getTranslation("identity.signon.remove"), click -> {
            remove.run();
            close();
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(getTranslation("base.close"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, done);
    }
}
