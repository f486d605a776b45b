package org.waymark.identity.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.identity.AccountEntry;
import org.waymark.identity.AccountState;
import org.waymark.organization.MailAddresses;
import org.waymark.organization.PersonReference;

/** What can be changed about one person. The services decide what the viewer may; this only leaves the rest out. */
class PersonDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient PersonDialogs services;
    private final PersonId person;
    private final SerializableRunnable changed;
    private final Div account = new Div();
    private final Section planned = form();

    PersonDialog(
            PersonDialogs services, AccountEntry entry, SerializableRunnable changed, SerializableRunnable closed) {
        this.services = services;
        this.person = entry.entry().person().id();
        this.changed = changed;
        PersonReference reference = entry.entry().person();
        PersonForm form = new PersonForm(services, person, report -> {
            changed.run();
            close();
        });
        account.add(account(entry));
        setHeaderTitle(reference.name());
        setWidth("min(36rem, 100%)");
        add(
                paragraph(
                        "wm-lede",
                        Stream.of(PersonDialogs.address(this, reference), reference.title(), reference.department())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" · "))),
                form(new H3(getTranslation("identity.people.place")), form),
                account);
        showPlanned();
        Button close = new Button(getTranslation("base.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close, form.button());
        addClosedListener(event -> closed.run());
    }

    /** What is to become of them on a later day, if anything. */
    private void showPlanned() {
        remove(planned);
        planned.removeAll();
        services.moves().of(person).ifPresent(move -> {
            UnorderedList row = new UnorderedList(
                    new MoveRows(services, this, LadderRoleNames.of(this, services.ladderRoles()), this::plannedChanged)
                            .row(move));
            row.addClassName("wm-list");
            planned.add(new H3(getTranslation("identity.moves.title")), row);
            addComponentAtIndex(1, planned);
        });
    }

    private void plannedChanged() {
        changed.run();
        showPlanned();
    }

    private static Section form(Component... content) {
        Section section = new Section(content);
        section.addClassName("wm-form");
        return section;
    }

    private Section account(AccountEntry entry) {
        Section section = form(
                new H3(getTranslation("identity.people.account")),
                paragraph("wm-meta", PersonDialogs.state(this, entry)));
        if (entry.mailRefused()) {
            section.add(paragraph(
                    "wm-problem", getTranslation("identity.people.mail-refused.help", MailAddresses.MOST_REFUSALS)));
        }
        if (entry.departure() != null) {
            section.add(new FreeingPanel(services, entry.entry().person(), changed));
        }
        if (!services.isAdministrator()) {
            section.add(new FactorResetPanel(services, entry.entry().person(), changed));
            return section;
        }
        if (entry.departure() != null) {
            section.add(new ClosingPanel(services, entry, entry.departure(), this::accountChanged));
            return section;
        }
        Checkbox peopleTeam = trust(entry, Role.PEOPLE_TEAM);
        Checkbox administrator = trust(entry, Role.ADMINISTRATOR);
        if (services.isViewer(person) && administrator.getValue()) {
            administrator.setEnabled(false);
            administrator.setHelperText(getTranslation("identity.people.own-role"));
        }
        section.add(peopleTeam, administrator, paragraph("wm-meta", getTranslation("identity.people.trust.help")));
        if (services.isByPassword(entry.entry().person())) {
            section.add(new InvitePanel(services, person, changed));
        } else {
            section.add(paragraph("wm-meta", getTranslation("identity.people.link.off")));
        }
        section.add(new FactorResetPanel(services, entry.entry().person(), changed));
        section.add(new PartingPanel(services, entry.entry().person()));
        if (!services.isViewer(person)) {
            if (entry.state() == AccountState.OPEN) {
                section.add(new SignOutPanel(services, entry.entry().person()));
            }
            section.add(new ClosingPanel(services, entry, null, this::accountChanged));
        }
        return section;
    }

    /** Shows the account as it is now, and leads the keyboard to what can be done about it next. */
    private void accountChanged() {
        changed.run();
        account.removeAll();
        services.entry(person).ifPresent(entry -> account.add(account(entry)));
        account.getChildren()
                .flatMap(Component::getChildren)
                .filter(ClosingPanel.class::isInstance)
                .map(ClosingPanel.class::cast)
                .forEach(ClosingPanel::focus);
    }

    /** Takes effect at once: what somebody is trusted with is no part of a form that waits to be saved. */
    private Checkbox trust(AccountEntry entry, Role role) {
        Checkbox checkbox = new Checkbox(
                getTranslation(PersonDialogs.roleKey(role)), entry.roles().contains(role));
        checkbox.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                AskAgainDialog.before(
                        () -> trust(role, change.getValue()),
                        services.askedAgain(),
                        () -> checkbox.setValue(change.getOldValue()));
            }
        });
        return checkbox;
    }

    private void trust(Role role, boolean isTrusted) {
        if (isTrusted) {
            services.accounts().grant(person, role);
        } else {
            services.accounts().revoke(person, role);
        }
        changed.run();
    }
}
