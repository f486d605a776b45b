package org.waymark.careerpath.exchange;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.SaidException;
import org.waymark.base.text.Sentence;
import org.waymark.careerpath.document.Differing;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.document.RoleNote;
import org.waymark.careerpath.document.RoleNotes;
import org.waymark.careerpath.exchange.LadderRows.Row;

/** What the rows of a table say about one role. Where two of them contradict each other, that is a problem. */
final class RowsOfRole {

    /** What all rows of a role have to agree on. An empty cell contradicts nothing. */
    private static final List<LadderColumn> COMMON = Stream.concat(
                    Stream.of(LadderColumn.ROLE, LadderColumn.LEVEL, LadderColumn.TRACK, LadderColumn.SUMMARY),
                    RoleNote.ALL.stream().map(LadderColumn::of))
            .toList();

    private static final Sentence THIS = ImportProblem.say("this-expectation");

    /** A cell, and the line of its row. */
    record Said(String text, int line) {

        /** The sentence about another row that says something else. */
        Sentence conflict(Sentence what, String other) {
            return ImportProblem.say(
                    "conflict",
                    what,
                    Differing.quote(other, text),
                    Differing.quote(text, other),
                    Integer.toString(line));
        }
    }

    /** An expectation; its examples may stand in several rows. */
    record Asked(String competency, String text, Said proficiency, Said id, Said buildsOn, Set<String> examples) {

        /** With what another row says of it where no row before said anything. */
        Asked linked(Said another, Said anotherBelow) {
            return new Asked(
                    competency,
                    text,
                    proficiency,
                    id.text().isEmpty() ? another : id,
                    buildsOn.text().isEmpty() ? anotherBelow : buildsOn,
                    examples);
        }
    }

    private final String title;
    private final int line;
    private final ColumnMapping mapping;
    private final List<ImportProblem> problems;
    private final Map<LadderColumn, Said> said = new EnumMap<>(LadderColumn.class);
    private final Map<List<String>, Asked> asked = new LinkedHashMap<>();

    RowsOfRole(String title, int line, ColumnMapping mapping, List<ImportProblem> problems) {
        this.title = title;
        this.line = line;
        this.mapping = mapping;
        this.problems = problems;
    }

    String title() {
        return title;
    }

    /** The line of the first row. */
    int line() {
        return line;
    }

    /** What the first row says that says anything in this column, null if none does. */
    @Nullable
    Said said(LadderColumn column) {
        return said.get(column);
    }

    /** What helps to imagine the role; what the table has no column for stays as it is here. */
    RoleNotes notes(RoleNotes here) {
        return RoleNotes.of(note -> {
            LadderColumn column = LadderColumn.of(note);
            Said words = said.getOrDefault(column, new Said("", line));
            try {
                return mapping.has(column)
                        ? note.parse(words.text())
                        : note.said().apply(here);
            } catch (SaidException e) {
                problems.add(mapping.problem(words.line(), column, e.sentence()));
                return null;
            }
        });
    }

    Collection<Asked> asked() {
        return asked.values();
    }

    void add(Row row) {
        for (LadderColumn column : COMMON) {
            String text = row.get(column);
            if (!text.isEmpty()) {
                Said first = said.computeIfAbsent(column, ignored -> new Said(text, row.line()));
                Sentence command = column == LadderColumn.LEVEL ? mapping.levelsAsRoles() : null;
                Sentence remedy = column == LadderColumn.TRACK ? mapping.tracksAsRoles() : null;
                compare(Sentence.of("careerpath.quote", title), first, text, row.line(), column, remedy, command);
            }
        }
    }

    void add(Row row, String competency) {
        String text = row.get(LadderColumn.EXPECTATION);
        Said id = said(row, LadderColumn.EXPECTATION_ID);
        Said buildsOn = said(row, LadderColumn.BUILDS_ON);
        Asked one = asked.compute(
                List.of(competency, text),
                (ignored, before) -> before == null
                        ? new Asked(
                                competency,
                                text,
                                said(row, LadderColumn.PROFICIENCY),
                                id,
                                buildsOn,
                                new LinkedHashSet<>())
                        : before.linked(id, buildsOn));
        compare(one.proficiency(), row, LadderColumn.PROFICIENCY);
        compareLink(one.id(), id, LadderColumn.EXPECTATION_ID);
        compareLink(one.buildsOn(), buildsOn, LadderColumn.BUILDS_ON);
        row.get(LadderColumn.EXAMPLES)
                .lines()
                .map(String::strip)
                .filter(example -> !example.isEmpty())
                .forEach(one.examples()::add);
    }

    private static Said said(Row row, LadderColumn column) {
        return new Said(row.get(column), row.line());
    }

    private void compare(Said first, Row row, LadderColumn column) {
        compare(THIS, first, row.get(column), row.line(), column, null, null);
    }

    /** Any of the rows may say it, and an empty cell contradicts nothing. */
    private void compareLink(Said first, Said now, LadderColumn column) {
        if (!now.text().isEmpty()) {
            compare(THIS, first, now.text(), now.line(), column, null, null);
        }
    }

    /** Two rows that contradict each other, with what could help, and what helps on the command line. */
    private void compare(
            Sentence what,
            Said first,
            String text,
            int line,
            LadderColumn column,
            @Nullable Sentence remedy,
            @Nullable Sentence command) {
        if (!first.text().equals(text)) {
            Sentence conflict = first.conflict(what, text);
            problems.add(mapping.problem(
                            line,
                            column,
                            remedy == null ? conflict : Sentence.of("base.list.sentences", conflict, remedy))
                    .onCommandLine(command));
        }
    }
}
