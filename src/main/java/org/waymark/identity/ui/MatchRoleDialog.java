package org.waymark.identity.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.Components;
import org.waymark.organization.LadderRoles.LadderRole;
import org.waymark.organization.check.PeopleCheck;
import org.waymark.organization.check.PeopleChecks;
import org.waymark.organization.check.RoleGroup;
import org.waymark.organization.importing.ImportSentences;
import org.waymark.organization.importing.PeopleImportReport;

/** Chooses the role for everybody of one title, or in place of one that no ladder has; says how many get it before they do. */
class MatchRoleDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient PeopleChecks checks;
    private final PeopleCheck check;
    private final String key;
    private final SerializableRunnable changed;
    private final ComboBox<String> role = new ComboBox<>();
    private final Div dryRun = new Div();
    private final Button apply = new Button();

    MatchRoleDialog(
            PeopleChecks checks,
            PersonDialogs services,
            PeopleCheck check,
            RoleGroup group,
            SerializableRunnable changed) {
        this.checks = checks;
        this.check = check;
        this.key = group.key();
        this.changed = changed;
        setHeaderTitle(getTranslation("identity.check.match.title", key));
        setWidth("min(32rem, 100%)");
        List<LadderRole> roles = services.ladderRoles();
        LadderRoleNames names = LadderRoleNames.of(this, roles);
        role.setLabel(getTranslation("identity.people.role"));
        role.setWidthFull();
        role.setItems(roles.stream().map(LadderRole::address).toList());
        role.setItemLabelGenerator(names::of);
        if (roles.isEmpty()) {
            role.setHelperText(getTranslation("identity.people.role.none"));
        }
        role.addValueChangeListener(change -> tell(change.getValue()));
        dryRun.getElement().setAttribute("aria-live", "polite");
        apply.setText(getTranslation("identity.import.apply"));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.addClickListener(click -> AskAgainDialog.before(this::match, services.askedAgain()));
        Button cancel = new Button(getTranslation("identity.lines.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Div form = new Div(
                paragraph(
                        "wm-lede", getTranslation("identity.check.match.people." + check.word(), group.people(), key)),
                role,
                dryRun);
        form.addClassName("wm-form");
        add(form);
        getFooter().add(cancel, apply);
        LadderRole proposal = group.proposal();
        tell(null);
        role.setValue(proposal == null ? null : proposal.address());
    }

    private void tell(@Nullable String address) {
        dryRun.removeAll();
        apply.setEnabled(false);
        if (address == null) {
            return;
        }
        PeopleImportReport report = checks.check(check, key, address);
        if (report.isSound()) {
            dryRun.add(paragraph(
                    "wm-fact-strong",
                    getTranslation(
                            "identity.check.match.would",
                            report.changes().size(),
                            role.getItemLabelGenerator().apply(address))));
            apply.setEnabled(!report.isEmpty());
        } else {
            problems(report);
        }
    }

    private void match() {
        PeopleImportReport report = checks.match(check, key, role.getValue());
        if (report.written()) {
            close();
            Components.notice(
                    getTranslation("identity.check.match.done", report.changes().size()));
            changed.run();
        } else {
            dryRun.removeAll();
            problems(report);
        }
    }

    private void problems(PeopleImportReport report) {
        ImportSentences sentences = new ImportSentences(this::getTranslation);
        sentences.problems(report.problems()).forEach(problem -> dryRun.add(PeopleComponents.alert(problem)));
    }
}
