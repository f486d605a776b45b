package org.waymark.identity.signon.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.AskAgain;
import org.waymark.identity.signon.ProviderDetail;
import org.waymark.identity.signon.ProviderProblem;
import org.waymark.identity.signon.RoleClaim;
import org.waymark.identity.signon.SignOnProviders;

/** Adds a provider or changes one. The secret is never shown; one that is not typed anew stays as it is. */
class ProviderDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient SignOnProviders providers;
    private final transient AskAgain askAgain;
    private final SerializableRunnable changed;
    private final TextField name = text("name");
    private final TextField key = text("key");
    private final TextField issuer = text("issuer");
    private final TextField client = text("client");
    private final PasswordField secret = new PasswordField(getTranslation("identity.signon.field.secret"));
    private final TextField claim = text("claim");
    private final TextField administrator = text("administrator");
    private final TextField peopleTeam = text("people-team");
    private final Checkbox offlineAccess = new Checkbox(getTranslation("identity.signon.field.offline-access"));
    private final Div report = new Div();

    /**
     * Shows the fields.
     *
     * @param askAgain is around what changes something
     * @param before null for a new one
     * @param changed looks again at the page
     */
    ProviderDialog(
            SignOnProviders providers,
            AskAgain askAgain,
            @Nullable ProviderDetail before,
            SerializableRunnable changed) {
        this.providers = providers;
        this.askAgain = askAgain;
        this.changed = changed;
        addClassName("wm-dialog");
        setWidth("min(36rem, 100%)");
        setHeaderTitle(getTranslation(before == null ? "identity.signon.add" : "identity.signon.change"));
        secret.setAutocomplete(Autocomplete.OFF);
        secret.setWidthFull();
        secret.setManualValidation(true);
        secret.setHelperText(getTranslation(
                before == null ? "identity.signon.field.secret.help" : "identity.signon.field.secret.kept"));
        offlineAccess.setHelperText(getTranslation("identity.signon.field.offline-access.help"));
        if (before != null) {
            show(before);
        }
        report.getElement().setAttribute("role", "status");
        Div fields = new Div(name, key, issuer, client, secret, offlineAccess, claim, administrator, peopleTeam);
        fields.addClassName("wm-form");
        add(fields, report);
        Button save = new Button(getTranslation("identity.signon.save"), click -> askAgain.before(this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button test = new Button(getTranslation("identity.signon.test"), click -> {
            report.removeAll();
            report.add(new ReportPanel(providers.test(issuer.getValue().strip())));
        });
        Button cancel = new Button(getTranslation("base.close"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, test, save);
    }

    private void show(ProviderDetail provider) {
        name.setValue(provider.name());
        key.setValue(provider.key());
        // It stands in addresses that the provider knows.
        key.setReadOnly(true);
        issuer.setValue(provider.issuer());
        client.setValue(provider.clientId());
        offlineAccess.setValue(provider.offlineAccess());
        RoleClaim roles = provider.roles();
        if (roles != null) {
            claim.setValue(roles.claim());
            administrator.setValue(roles.administrator());
            peopleTeam.setValue(roles.peopleTeam());
        }
    }

    private void save() {
        List.of(name, key, issuer, client, secret).forEach(field -> field.setInvalid(false));
        providers
                .save(
                        new ProviderDetail(
                                key.getValue().strip(),
                                name.getValue().strip(),
                                issuer.getValue().strip(),
                                client.getValue().strip(),
                                roles(),
                                false,
                                offlineAccess.getValue(),
                                null),
                        secret.getValue())
                .ifPresentOrElse(this::tell, () -> {
                    changed.run();
                    close();
                });
    }

    private @Nullable RoleClaim roles() {
        String named = claim.getValue().strip();
        return named.isEmpty()
                ? null
                : new RoleClaim(
                        named,
                        administrator.getValue().strip(),
                        peopleTeam.getValue().strip());
    }

    private void tell(ProviderProblem problem) {
        TextFieldBase<?, String> field = switch (problem) {
            case KEY_NOT_VALID, KEY_TAKEN -> key;
            case NAME_MISSING -> name;
            case ISSUER_NOT_VALID -> issuer;
            case CLIENT_MISSING -> client;
            case SECRET_MISSING -> secret;
        };
        field.setErrorMessage(getTranslation(problem.messageKey()));
        field.setInvalid(true);
        field.focus();
    }

    private TextField text(String what) {
        TextField field = new TextField(getTranslation("identity.signon.field." + what));
        field.setHelperText(getTranslation("identity.signon.field." + what + ".help"));
        field.setWidthFull();
        field.setManualValidation(true);
        return field;
    }
}
