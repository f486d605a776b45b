package org.waymark.organization.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.csv.CellSamples;
import org.waymark.base.csv.CsvTable;
import org.waymark.organization.importing.PeopleImportReport.Column;
import org.waymark.organization.importing.PeopleImportReport.Kind;
import org.waymark.organization.importing.PeopleImportReport.Problem;

/** What each column of a file with people is taken for, and what is to be said about that. */
final class PeopleHeader {

    /** Of a file that cannot be read. */
    static final PeopleHeader NONE = new PeopleHeader(0, List.of(), false);

    private final long line;
    private final List<String> headers;
    private final boolean isRemembered;

    /** Places of columns of which it is said what they hold. */
    private final Set<Integer> settled = new HashSet<>();

    private final Map<PeopleColumn, Integer> positions = new EnumMap<>(PeopleColumn.class);
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    private PeopleHeader(long line, List<String> headers, boolean isRemembered) {
        this.line = line;
        this.headers = headers;
        this.isRemembered = isRemembered;
    }

    /**
     * Decides on each column: as whoever imports states it, else as it was remembered, else as its name proposes.
     *
     * @param stated words for what columns hold, empty for one that is not read, by their numbers from 1
     * @param remembered the word for each column, none where nothing is remembered of these headers
     */
    static PeopleHeader of(long line, List<String> headers, Map<Integer, String> stated, List<String> remembered) {
        PeopleHeader header = new PeopleHeader(line, List.copyOf(headers), !remembered.isEmpty());
        for (int position = 0; position < headers.size(); position++) {
            String word = stated.getOrDefault(position + 1, remembered.isEmpty() ? null : remembered.get(position));
            if (word != null) {
                header.settled.add(position);
                PeopleColumn.ofWord(word).ifPresent(header.take(position));
                if (!stated.containsKey(position + 1)) {
                    header.compareWithName(position, word);
                }
            }
        }
        header.takeByName();
        header.requireOneOf(PeopleColumn.NAME, PeopleColumn.FIRST_NAME, PeopleColumn.LAST_NAME);
        header.requireOneOf(PeopleColumn.EMAIL, PeopleColumn.EMAIL_LOCAL);
        header.lookAtManagers();
        header.lookAtWhatIsMissing();
        return header;
    }

    int width() {
        return headers.size();
    }

    boolean has(PeopleColumn column) {
        return positions.containsKey(column);
    }

    boolean hasManagers() {
        return PeopleColumn.MANAGERS.stream().anyMatch(this::has);
    }

    @Nullable
    Integer position(PeopleColumn column) {
        return positions.get(column);
    }

    /** As the file writes it, null if the file has no such column. */
    @Nullable
    String name(PeopleColumn column) {
        Integer position = positions.get(column);
        return position == null ? null : headers.get(position);
    }

    /** For each column the word for what it holds, empty for one that is not read, to be remembered. */
    List<String> words() {
        List<String> words = new ArrayList<>(Collections.nCopies(headers.size(), ""));
        positions.forEach((column, position) -> words.set(position, column.word()));
        return words;
    }

    List<String> headers() {
        return headers;
    }

    /** All, from left to right. */
    List<Column> columns(List<CsvTable.Line> rows) {
        List<@Nullable PeopleColumn> taken = new ArrayList<>(Collections.nCopies(headers.size(), null));
        positions.forEach((column, position) -> taken.set(position, column));
        List<Column> columns = new ArrayList<>();
        for (int position = 0; position < headers.size(); position++) {
            PeopleColumn column = taken.get(position);
            columns.add(new Column(
                    headers.get(position),
                    column == null ? null : column.word(),
                    CellSamples.of(rows, position),
                    isRemembered));
        }
        return columns;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Problem> warnings() {
        return warnings;
    }

    /** Somebody else may have said it, of another file. */
    private void compareWithName(int position, String word) {
        String header = headers.get(position);
        PeopleColumn.of(header)
                .filter(proposed -> !proposed.word().equals(word) && !PeopleColumn.isSecondBest(header))
                .ifPresent(proposed -> warn(header, Kind.NOT_WHAT_IT_SAYS));
    }

    private Consumer<PeopleColumn> take(int position) {
        return column -> {
            Integer earlier = positions.putIfAbsent(column, position);
            if (earlier != null) {
                problem(headers.get(position), Kind.DOUBLE_COLUMN, headers.get(earlier));
            }
        };
    }

    private void takeByName() {
        for (int position = 0; position < headers.size(); position++) {
            String header = headers.get(position);
            Optional<PeopleColumn> column =
                    PeopleColumn.of(header).filter(ignored -> !PeopleColumn.isSecondBest(header));
            if (settled.contains(position)) {
                continue;
            }
            if (column.isPresent()) {
                take(position).accept(column.get());
            } else if (PeopleColumn.isStatus(header)) {
                warn(header, Kind.STATUS_COLUMN);
            }
        }
        boolean hasParts = has(PeopleColumn.FIRST_NAME) || has(PeopleColumn.LAST_NAME);
        for (int position = 0; position < headers.size(); position++) {
            String header = headers.get(position);
            PeopleColumn column = PeopleColumn.of(header).orElse(null);
            if (column != null
                    && !settled.contains(position)
                    && PeopleColumn.isSecondBest(header)
                    && !(column == PeopleColumn.NAME && hasParts)) {
                positions.putIfAbsent(column, position);
            }
        }
    }

    /** Either the whole or every one of its parts. */
    private void requireOneOf(PeopleColumn whole, PeopleColumn... parts) {
        List<PeopleColumn> present = Stream.of(parts).filter(this::has).toList();
        String header = name(whole);
        if (header != null) {
            present.forEach(part -> problem(name(part), Kind.DOUBLE_COLUMN, header));
        } else if (present.isEmpty()) {
            problem(null, Kind.MISSING_COLUMN, whole.word());
        } else {
            Stream.of(parts)
                    .filter(part -> !has(part))
                    .forEach(part -> problem(null, Kind.MISSING_COLUMN, part.word()));
        }
    }

    /** Without a column of ids, an id could be that of anybody who was once imported from elsewhere. */
    private void lookAtManagers() {
        String ids = name(PeopleColumn.MANAGER_ID);
        if (ids != null && !has(PeopleColumn.ID)) {
            positions.remove(PeopleColumn.MANAGER_ID);
            if (hasManagers()) {
                warn(ids, Kind.MANAGER_IDS_UNUSED);
            } else {
                problem(ids, Kind.MANAGER_IDS_ALONE);
            }
        }
    }

    private void lookAtWhatIsMissing() {
        if (!has(PeopleColumn.ID)) {
            warn(null, Kind.NO_IDS);
        }
        if (!hasManagers()) {
            warn(null, Kind.NO_MANAGERS);
        }
    }

    private void problem(@Nullable String header, Kind kind, String... arguments) {
        problems.add(new Problem(line, header, kind, List.of(arguments)));
    }

    private void warn(@Nullable String header, Kind kind) {
        warnings.add(new Problem(line, header, kind, List.of()));
    }
}
