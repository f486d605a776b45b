package org.waymark.identity.ui;

import static org.waymark.base.ui.Pieces.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.ui.Copyable;
import org.waymark.identity.AccountEntry;
import org.waymark.identity.AccountState;
import org.waymark.identity.Accounts;
import org.waymark.organization.LadderRoles.LadderRole;
import org.waymark.organization.MailAddresses;
import org.waymark.organization.PersonReference;
import org.waymark.organization.ReportingCycleException;

/** What can be changed about one person. The services decide what the viewer may; this only leaves the rest out. */
class PersonDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient PersonDialogs services;
    private final PersonId person;
    private final @Nullable String roleUntilNow;
    private final SerializableRunnable changed;
    private final ComboBox<PersonReference> manager = new ComboBox<>();
    private final ComboBox<String> ladderRole = new ComboBox<>();
    private final Div account = new Div();
    private final Div link = new Div();

    PersonDialog(
            PersonDialogs services, AccountEntry entry, SerializableRunnable changed, SerializableRunnable closed) {
        this.services = services;
        this.person = entry.entry().person().id();
        this.changed = changed;
        PersonReference reference = entry.entry().person();
        this.roleUntilNow = reference.roleAddress();
        account.add(account(entry));
        setHeaderTitle(reference.name());
        setWidth("min(36rem, 100%)");
        add(
                paragraph(
                        "wm-lede",
                        Stream.of(reference.email(), reference.title(), reference.department())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" · "))),
                place(),
                account);
        Button close = new Button(getTranslation("base.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        Button save = new Button(getTranslation("identity.people.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close, save);
        addClosedListener(event -> closed.run());
    }

    private Section place() {
        manager.setLabel(getTranslation("identity.people.manager"));
        manager.setHelperText(getTranslation("identity.people.manager.help"));
        manager.setClearButtonVisible(true);
        manager.setWidthFull();
        manager.setItemLabelGenerator(
                candidate -> getTranslation("identity.people.candidate", candidate.name(), candidate.email()));
        manager.setItems(
                query ->
                        services
                                .people()
                                .search(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                                .stream(),
                query -> services.people().count(query.getFilter().orElse("")));
        services.people().managerOf(person).ifPresent(manager::setValue);

        ladderRole.setLabel(getTranslation("identity.people.role"));
        ladderRole.setClearButtonVisible(true);
        ladderRole.setWidthFull();
        List<LadderRole> roles = services.ladderRoles();
        Map<String, LadderRole> byAddress =
                roles.stream().collect(Collectors.toMap(LadderRole::address, Function.identity()));
        if (roles.isEmpty()) {
            ladderRole.setHelperText(getTranslation("identity.people.role.none"));
        }
        ladderRole.setItems(roles.stream().map(LadderRole::address).toList());
        ladderRole.setItemLabelGenerator(address -> label(byAddress.get(address), address));
        ladderRole.setValue(roleUntilNow);
        return form(new H3(getTranslation("identity.people.place")), manager, ladderRole);
    }

    private static Section form(Component... content) {
        Section section = new Section(content);
        section.addClassName("wm-form");
        return section;
    }

    private String label(@Nullable LadderRole role, String address) {
        return role == null ? address : getTranslation("identity.people.candidate", role.title(), address);
    }

    private void save() {
        PersonReference chosen = manager.getValue();
        try {
            services.people().changeManager(person, chosen == null ? null : chosen.id());
        } catch (ReportingCycleException e) {
            manager.setErrorMessage(getTranslation("identity.people.cycle", String.join(" → ", e.names())));
            manager.setInvalid(true);
            manager.focus();
            return;
        }
        if (!Objects.equals(ladderRole.getValue(), roleUntilNow)) {
            services.people().assignRole(person, ladderRole.getValue());
        }
        changed.run();
        close();
    }

    private Section account(AccountEntry entry) {
        Section section = form(
                new H3(getTranslation("identity.people.account")),
                paragraph("wm-meta", PersonDialogs.state(this, entry)));
        if (entry.mailRefused()) {
            section.add(paragraph(
                    "wm-problem", getTranslation("identity.people.mail-refused.help", MailAddresses.MOST_REFUSALS)));
        }
        if (!services.isAdministrator()) {
            return section;
        }
        if (entry.departure() != null) {
            section.add(new ClosingPart(services, entry, entry.departure(), this::accountChanged));
            return section;
        }
        Checkbox peopleTeam = trust(entry, Role.PEOPLE_TEAM);
        Checkbox administrator = trust(entry, Role.ADMINISTRATOR);
        if (services.isViewer(person) && administrator.getValue()) {
            administrator.setEnabled(false);
            administrator.setHelperText(getTranslation("identity.people.own-role"));
        }
        Button invite = new Button(getTranslation("identity.people.link.create"), click -> showLink());
        section.add(
                peopleTeam,
                administrator,
                paragraph("wm-meta", getTranslation("identity.people.trust.help")),
                invite,
                link);
        if (!services.isViewer(person)) {
            if (entry.state() == AccountState.OPEN) {
                section.add(new SignOutPart(services, entry.entry().person()));
            }
            section.add(new ClosingPart(services, entry, null, this::accountChanged));
        }
        return section;
    }

    /** Shows the account as it is now, and leads the keyboard to what can be done about it next. */
    private void accountChanged() {
        changed.run();
        account.removeAll();
        link.removeAll();
        services.entry(person).ifPresent(entry -> account.add(account(entry)));
        account.getChildren()
                .flatMap(Component::getChildren)
                .filter(ClosingPart.class::isInstance)
                .map(ClosingPart.class::cast)
                .forEach(ClosingPart::focus);
    }

    /** Takes effect at once: what somebody is trusted with is no part of a form that waits to be saved. */
    private Checkbox trust(AccountEntry entry, Role role) {
        Checkbox checkbox = new Checkbox(
                getTranslation(PersonDialogs.roleKey(role)), entry.roles().contains(role));
        checkbox.addValueChangeListener(change -> {
            Accounts accounts = services.accounts();
            if (change.getValue()) {
                accounts.grant(person, role);
            } else {
                accounts.revoke(person, role);
            }
            changed.run();
        });
        return checkbox;
    }

    private void showLink() {
        link.removeAll();
        link.add(new Copyable(
                getTranslation("identity.people.link"),
                services.invite(person),
                getTranslation("identity.people.link.help", Accounts.LINK_DAYS),
                getTranslation("identity.people.link.copy")));
    }
}
