package org.waymark.careerpath.exchange;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.document.RoleFamily;
import org.waymark.careerpath.document.RoleNotes;
import org.waymark.careerpath.exchange.RowsOfRole.Said;

/** Reads what helps to imagine a role from its rows of a table; what the table has no column for stays as it is here. */
final class NotesOfRole {

    private static final int MOST_SEATS = 100_000;

    private final RowsOfRole rows;
    private final ColumnMapping mapping;
    private final List<ImportProblem> problems;

    private NotesOfRole(RowsOfRole rows, ColumnMapping mapping, List<ImportProblem> problems) {
        this.rows = rows;
        this.mapping = mapping;
        this.problems = problems;
    }

    static RoleNotes of(RowsOfRole rows, ColumnMapping mapping, RoleNotes here, List<ImportProblem> problems) {
        NotesOfRole notes = new NotesOfRole(rows, mapping, problems);
        List<String> helps = notes.said(LadderColumn.HELPS, here.helps(), said -> lines(said.text()));
        return new RoleNotes(
                helps == null ? List.of() : helps,
                notes.said(LadderColumn.WEEK, here.week(), Said::text),
                notes.said(LadderColumn.SEATS, here.seats(), notes::seats),
                notes.said(LadderColumn.OPENING, here.opening(), Said::text),
                notes.said(LadderColumn.FAMILY, here.family(), notes::family));
    }

    private <T> @Nullable T said(LadderColumn column, @Nullable T here, Function<Said, @Nullable T> read) {
        if (!mapping.has(column)) {
            return here;
        }
        Said said = rows.said(column);
        return said == null ? null : read.apply(said);
    }

    private static List<String> lines(String cell) {
        return cell.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private @Nullable Integer seats(Said said) {
        if (said.text().matches("\\d{1,6}") && Integer.parseInt(said.text()) <= MOST_SEATS) {
            return Integer.valueOf(said.text());
        }
        problems.add(mapping.problem(said.line(), LadderColumn.SEATS, ImportProblem.say("no-seats", said.text())));
        return null;
    }

    private @Nullable RoleFamily family(Said said) {
        RoleFamily family = RoleFamily.of(said.text()).orElse(null);
        if (family == null) {
            problems.add(mapping.problem(
                    said.line(),
                    LadderColumn.FAMILY,
                    ImportProblem.say(
                            "no-family",
                            said.text(),
                            Sentence.joined(
                                    "base.list.comma",
                                    Stream.of(RoleFamily.values())
                                            .map(RoleFamily::word)
                                            .toList()))));
        }
        return family;
    }
}
