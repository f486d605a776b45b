package org.waymark.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.Components;
import org.waymark.organization.importing.ImportSentences;
import org.waymark.organization.importing.PeopleImportReport;
import org.waymark.organization.importing.PeopleImportReport.Change;
import org.waymark.organization.importing.PersonDraft;

/**
 * Adds one person or changes what is known of one. As with a file, what would change is shown before it does: the button says so,
 * and then makes it so.
 */
class PersonForm extends Div {

    private static final long serialVersionUID = 1;

    private final transient PersonDialogs services;
    private final @Nullable PersonId person;
    private final SerializableConsumer<PeopleImportReport> done;
    private final PersonFields fields;
    private final Div dryRun = new Div();
    private final Button save = new Button();
    private @Nullable PersonDraft shown;

    /** For somebody, or with null for somebody new. */
    PersonForm(PersonDialogs services, @Nullable PersonId person, SerializableConsumer<PeopleImportReport> done) {
        this.services = services;
        this.person = person;
        this.done = done;
        PersonDraft draft = person == null
                ? PersonDraft.EMPTY
                : services.editing().read(person).orElse(PersonDraft.EMPTY);
        fields = new PersonFields(services, draft, this::typed);
        dryRun.getElement().setAttribute("aria-live", "polite");
        add(fields, dryRun);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> AskAgainDialog.before(this::save, services.askedAgain()));
        typed();
    }

    /** Belongs at the foot of the dialog. */
    Button button() {
        return save;
    }

    private void typed() {
        shown = null;
        dryRun.removeAll();
        save.setText(getTranslation("identity.people.save"));
    }

    private void save() {
        if (!fields.areDaysReadable()) {
            typed();
            return;
        }
        PersonDraft draft = fields.draft();
        boolean accepted = draft.equals(shown);
        PeopleImportReport report = accepted
                ? services.editing().apply(person, draft)
                : services.editing().check(person, draft);
        List<String> problems = fields.show(report);
        dryRun.removeAll();
        if (!report.isSound()) {
            shown = null;
            problems.forEach(problem -> dryRun.add(PeopleComponents.alert(problem)));
        } else if (accepted || report.isEmpty()) {
            done.accept(report);
        } else {
            shown = draft;
            tell(report);
            save.setText(getTranslation("identity.import.apply"));
        }
    }

    private void tell(PeopleImportReport report) {
        ImportSentences sentences = new ImportSentences(this::getTranslation);
        report.warnings().forEach(warning -> dryRun.add(Components.paragraph("wm-problem", sentences.plain(warning))));
        List<String> changes = Stream.concat(
                        report.newDepartments().isEmpty()
                                ? Stream.empty()
                                : Stream.of(sentences.report(
                                        "new-departments", String.join(", ", report.newDepartments()))),
                        report.changes().stream().flatMap(change -> sentences(sentences, change)))
                .toList();
        if (!changes.isEmpty()) {
            dryRun.add(
                    Components.paragraph("wm-fact-strong", getTranslation("identity.people.would-change")),
                    list(changes));
        }
        report.planned()
                .forEach(planned -> dryRun.add(Components.paragraph(
                        "wm-fact-strong", sentences.plannedOf(fields.roles().named(planned)))));
        if (!report.waiting().isEmpty()) {
            dryRun.add(
                    Components.paragraph("wm-fact-strong", sentences.report("waiting")),
                    list(report.waiting().stream()
                            .map(waiting -> sentences.changed(waiting.field()))
                            .toList()));
        }
    }

    private Stream<String> sentences(ImportSentences sentences, Change change) {
        Stream<String> who = change.isNew()
                ? Stream.of(getTranslation("identity.people.new", change.name(), change.email()))
                : Stream.empty();
        return Stream.concat(
                who,
                change.fields().stream()
                        .map(field -> sentences.field(change, fields.roles().named(field))));
    }

    private static UnorderedList list(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }
}
