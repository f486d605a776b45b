package org.waymark.identity.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.DayFormats;
import org.waymark.organization.KnownPerson.Facts;
import org.waymark.organization.LadderRoles.LadderRole;
import org.waymark.organization.PersonReference;
import org.waymark.organization.importing.ImportSentences;
import org.waymark.organization.importing.PeopleImportReport;
import org.waymark.organization.importing.PeopleImportReport.Problem;
import org.waymark.organization.importing.PersonDraft;

/** All that is known of one person, to be typed; a problem of the dry run stands at the field that it is about. */
class PersonFields extends Div {

    private static final long serialVersionUID = 1;

    private final transient PersonDialogs services;
    private final TextField name = text("name");
    private final TextField email = text("email");
    private final TextField externalId = text("id");
    private final TextField title = text("work-title");
    private final ComboBox<String> department = new ComboBox<>();
    private final ComboBox<PersonReference> manager = new ComboBox<>();
    private final DatePicker startsOn = day("starts");
    private final DatePicker endsOn = day("ends");
    private final DatePicker from = day("from");
    private final ComboBox<String> ladderRole = new ComboBox<>();
    private final LadderRoleNames roleNames;

    /** By the names of their columns, as problems have them. */
    private final Map<String, HasValidation> byColumn = new LinkedHashMap<>();

    PersonFields(PersonDialogs services, PersonDraft draft, SerializableRunnable changed) {
        this.services = services;
        List<LadderRole> ladderRoles = services.ladderRoles();
        this.roleNames = LadderRoleNames.of(this, ladderRoles);
        addClassName("wm-form");
        email.setHelperText(getTranslation("identity.people.field.email.help"));
        externalId.setHelperText(getTranslation("identity.people.field.id.help"));
        Facts facts = draft.facts();
        name.setValue(facts.name());
        email.setValue(facts.email());
        externalId.setValue(or(facts.externalId()));
        title.setValue(or(facts.title()));
        setUpDepartment(facts.department());
        setUpManager(draft.manager());
        startsOn.setValue(facts.startsOn());
        endsOn.setValue(facts.endsOn());
        setUpRole(facts.roleAddress(), ladderRoles);
        from.setHelperText(getTranslation("identity.people.field.from.help"));
        add(name, email, externalId, title, department, manager, startsOn, endsOn, ladderRole, from);
        byColumn.put("name", name);
        byColumn.put("email", email);
        byColumn.put("id", externalId);
        byColumn.put("title", title);
        byColumn.put("department", department);
        byColumn.put("manager email", manager);
        byColumn.put("start date", startsOn);
        byColumn.put("end date", endsOn);
        byColumn.put("role", ladderRole);
        byColumn.put("from", from);
        getChildren()
                .filter(HasValue.class::isInstance)
                .<HasValue<?, ?>>map(field -> (HasValue<?, ?>) field)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    /** What is typed now. */
    PersonDraft draft() {
        return new PersonDraft(
                new Facts(
                        orNothing(externalId.getValue()),
                        name.getValue(),
                        email.getValue(),
                        orNothing(title.getValue()),
                        department.getValue(),
                        startsOn.getValue(),
                        endsOn.getValue(),
                        ladderRole.getValue()),
                manager.getOptionalValue().map(PersonReference::id).orElse(null),
                from.getValue());
    }

    /**
     * Whether what stands in the fields for days is a day or nothing; if not, the first that is neither says so and takes the focus. It would
     * count as empty otherwise, and a move that has its day as one of today.
     */
    boolean areDaysReadable() {
        for (DatePicker field : List.of(startsOn, endsOn, from)) {
            if (field.getDefaultValidator().apply(field.getValue(), null).isError()) {
                field.setErrorMessage(getTranslation("base.day.choose"));
                field.setInvalid(true);
                field.focus();
                return false;
            }
        }
        return true;
    }

    /**
     * Shows what stands against it, each at its field.
     *
     * @return what belongs to no field
     */
    List<String> show(PeopleImportReport report) {
        byColumn.values().forEach(field -> field.setInvalid(false));
        ImportSentences sentences = new ImportSentences(this::getTranslation);
        List<String> others = new ArrayList<>();
        for (Problem problem : report.problems()) {
            HasValidation field = problem.column() == null ? null : byColumn.get(problem.column());
            if (field == null) {
                others.add(sentences.plain(problem));
            } else {
                field.setErrorMessage(sentences.plain(problem));
                field.setInvalid(true);
            }
        }
        return others;
    }

    /** What roles are called. */
    LadderRoleNames roles() {
        return roleNames;
    }

    private TextField text(String key) {
        TextField field = new TextField(getTranslation("identity.people.field." + key));
        field.setManualValidation(true);
        field.setWidthFull();
        return field;
    }

    private DatePicker day(String key) {
        DatePicker field = new DatePicker(getTranslation("identity.people.field." + key));
        field.setI18n(DayFormats.of(field));
        field.setWidthFull();
        field.setManualValidation(true);
        field.setClearButtonVisible(true);
        return field;
    }

    private void setUpDepartment(@Nullable String value) {
        List<String> known = services.editing().departments();
        department.setLabel(getTranslation("identity.people.field.department"));
        department.setHelperText(getTranslation("identity.people.field.department.help"));
        department.setItems(known);
        department.setAllowCustomValue(true);
        department.addCustomValueSetListener(typed -> department.setValue(typed.getDetail()));
        department.setClearButtonVisible(true);
        department.setManualValidation(true);
        department.setWidthFull();
        department.setValue(value);
    }

    private void setUpManager(@Nullable PersonId value) {
        manager.setLabel(getTranslation("identity.people.manager"));
        manager.setHelperText(getTranslation("identity.people.manager.help"));
        manager.setClearButtonVisible(true);
        manager.setManualValidation(true);
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
        Stream.ofNullable(value)
                .flatMap(person -> services.people().find(person).stream())
                .forEach(manager::setValue);
    }

    private void setUpRole(@Nullable String value, List<LadderRole> ladderRoles) {
        ladderRole.setLabel(getTranslation("identity.people.role"));
        ladderRole.setClearButtonVisible(true);
        ladderRole.setManualValidation(true);
        ladderRole.setWidthFull();
        if (ladderRoles.isEmpty()) {
            ladderRole.setHelperText(getTranslation("identity.people.role.none"));
        }
        ladderRole.setItems(ladderRoles.stream().map(LadderRole::address).toList());
        ladderRole.setItemLabelGenerator(roleNames::of);
        ladderRole.setValue(value);
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String orNothing(String value) {
        return value.isBlank() ? null : value;
    }
}
