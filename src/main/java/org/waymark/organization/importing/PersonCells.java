package org.waymark.organization.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.organization.KnownPerson;
import org.waymark.organization.PersonField;
import org.waymark.organization.importing.HeldChange.Part;

/**
 * What one row of a file would say of a person whom the portal knows: what is typed into a form, or waited for a second person, is
 * read, checked and imported like a file. Who is meant is settled, and not looked up by what the row says.
 */
final class PersonCells {

    private final Map<PeopleColumn, String> cells = new EnumMap<>(PeopleColumn.class);

    private PersonCells() {}

    /** With what every row has to have. */
    static PersonCells of(String name, String email) {
        return new PersonCells().with(PeopleColumn.NAME, name).with(PeopleColumn.EMAIL, email);
    }

    static PersonCells of(KnownPerson person) {
        return of(person.name(), person.email());
    }

    PersonCells with(PeopleColumn column, @Nullable Object value) {
        cells.put(column, value == null ? "" : value.toString());
        return this;
    }

    /** With what was asked for. */
    PersonCells with(Part part) {
        HeldChange.Somebody manager = part.to().manager();
        return with(PeopleColumn.of(part.field()), manager == null ? part.to().text() : manager.email());
    }

    static PersonCells of(PersonDraft draft, @Nullable String managersEmail) {
        PersonCells cells = new PersonCells();
        for (PersonField field : PersonField.values()) {
            cells.with(PeopleColumn.of(field), field.text(draft.facts()));
        }
        if (draft.from() != null) {
            // Without it nothing is said of a move that is planned.
            cells.with(PeopleColumn.FROM, draft.from());
        }
        return cells.with(PeopleColumn.of(PersonField.MANAGER), managersEmail);
    }

    /** A file of these rows; each has the same columns. */
    static PeopleFile file(Map<PersonId, PersonCells> rows) {
        return file(new ArrayList<>(rows.keySet()), List.copyOf(rows.values()));
    }

    /** A file of one row. */
    static PeopleFile file(@Nullable PersonId person, PersonCells row) {
        List<@Nullable PersonId> persons = new ArrayList<>();
        persons.add(person);
        return file(persons, List.of(row));
    }

    private static PeopleFile file(List<? extends @Nullable PersonId> persons, List<PersonCells> rows) {
        Set<PeopleColumn> columns = new LinkedHashSet<>();
        // A file of nobody has a header as well.
        columns.addAll(List.of(PeopleColumn.NAME, PeopleColumn.EMAIL));
        rows.forEach(row -> columns.addAll(row.cells.keySet()));
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns.stream().map(PeopleColumn::word).toList());
            rows.forEach(row -> csv.writeRecord(columns.stream()
                    .map(column -> row.cells.getOrDefault(column, ""))
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PeopleFile file = PeopleFile.read(text.toString().getBytes(StandardCharsets.UTF_8), PeopleImportOptions.NONE);
        file.settle(persons);
        return file;
    }
}
