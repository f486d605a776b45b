package org.waymark.identity.factor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.waymark.base.ui.Components;

/** Shows recovery codes, this once, until somebody says that they have kept them. */
class RecoveryCodesPanel extends Div {

    private static final long serialVersionUID = 1;

    RecoveryCodesPanel(List<String> codes, SerializableRunnable kept) {
        addClassNames("wm-form", "wm-factor");
        getElement().setAttribute("role", "status");
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-factor-codes");
        codes.forEach(code -> list.add(new ListItem(new Code(code))));
        Div said = new Div();
        said.addClassName("wm-meta");
        said.getElement().setAttribute("role", "status");
        Button copy = new Button(getTranslation("identity.factor.recovery.copy"));
        // Browsers refuse it on pages without encryption; then the codes stand there to be written down.
        Clipboard.onClick(copy)
                .writeText(
                        String.join("\n", codes),
                        copied -> said.setText(getTranslation("base.copy.done")),
                        refused -> said.setText(getTranslation("base.copy.by-hand")));
        Button done = new Button(getTranslation("identity.factor.recovery.kept"), click -> kept.run());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new H3(getTranslation("identity.factor.recovery.title")),
                Components.paragraph("wm-lede", getTranslation("identity.factor.recovery.lede", codes.size())),
                list,
                Components.actions(done, copy),
                said);
    }
}
