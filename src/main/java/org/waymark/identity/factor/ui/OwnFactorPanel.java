package org.waymark.identity.factor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.base.ui.AskAgain;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Dates;
import org.waymark.identity.factor.FactorChange;
import org.waymark.identity.factor.OwnFactor;
import org.waymark.identity.factor.OwnFactors;
import org.waymark.identity.factor.OwnPasskeys;

/** What one shows besides the password: set up, recovered, removed; and what became of it, as it may not have been oneself. */
class OwnFactorPanel extends Section {

    private static final long serialVersionUID = 1;

    private final transient OwnFactors factors;
    private final transient OwnPasskeys passkeys;
    private final transient AskAgain askAgain;
    private final Div content = new Div();

    OwnFactorPanel(OwnFactors factors, OwnPasskeys passkeys, AskAgain askAgain) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.askAgain = askAgain;
        addClassName("wm-section");
        content.addClassName("wm-form");
        add(new H2(getTranslation("identity.factor.title")), content);
        load();
    }

    private void load() {
        content.removeAll();
        Optional<OwnFactor> own = factors.own();
        setVisible(own.isPresent());
        own.ifPresent(this::show);
    }

    private void show(OwnFactor own) {
        content.add(new Paragraph(getTranslation("identity.factor.lede")));
        if (own.isSetUp() && own.required()) {
            content.add(Components.paragraph("wm-meta", getTranslation("identity.factor.required")));
        }
        content.add(new PasskeyPanel(passkeys, askAgain, this::showRecovery, this::load));
        showApp(own);
        if (own.isSetUp()) {
            showRecoveryLeft(own);
        }
        showChanges(own);
    }

    private void showApp(OwnFactor own) {
        List<Button> actions = new ArrayList<>();
        content.add(new H3(getTranslation("identity.factor.app.title")));
        if (own.since() == null) {
            content.add(new Paragraph(getTranslation("identity.factor.none")));
            actions.add(button("set-up", this::setUp));
        } else {
            content.add(new Paragraph(getTranslation("identity.factor.since", Dates.minute(this, own.since()))));
            actions.add(button("another", this::setUp));
            if (!own.required() || !own.isLast()) {
                actions.add(button("remove", this::remove));
            }
        }
        content.add(Components.actions(actions.toArray(Button[]::new)));
    }

    private void showRecoveryLeft(OwnFactor own) {
        content.add(
                new H3(getTranslation("identity.factor.recovery.title")),
                Components.paragraph(
                        own.recoveryLeft() == 0 ? "wm-problem" : "wm-meta",
                        getTranslation("identity.factor.left", own.recoveryLeft())),
                Components.actions(button("renew", this::renew)));
    }

    private void showChanges(OwnFactor own) {
        if (!own.changes().isEmpty()) {
            UnorderedList changes = new UnorderedList();
            changes.addClassName("wm-factor-changes");
            own.changes().forEach(change -> changes.add(new ListItem(sentence(change))));
            content.add(changes, Components.paragraph("wm-meta", getTranslation("identity.factor.changes.help")));
        }
    }

    private Button button(String what, SerializableRunnable act) {
        Button button = new Button(getTranslation("identity.factor." + what), click -> askAgain.before(act));
        return button;
    }

    private String sentence(FactorChange change) {
        String by = change.by();
        return getTranslation(
                "identity.factor.change." + change.what().word(),
                Dates.minute(this, change.at()),
                by == null ? getTranslation("identity.factor.change.by-server") : by);
    }

    private void setUp() {
        CodeSetUp setUp = new CodeSetUp(factors, askAgain, factors.begin(), this::showRecovery);
        Button cancel = new Button(getTranslation("identity.lines.cancel"), click -> load());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        content.removeAll();
        content.add(setUp, cancel);
    }

    private void renew() {
        showRecovery(factors.renewRecovery());
    }

    private void showRecovery(List<String> codes) {
        content.removeAll();
        if (codes.isEmpty()) {
            load();
            return;
        }
        content.add(new RecoveryCodesPanel(codes, this::load));
    }

    private void remove() {
        factors.remove();
        load();
    }
}
