package org.waymark.organization.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.base.csv.CsvTable;
import org.waymark.base.csv.CsvTable.UnreadableException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.text.Flaw;
import org.waymark.base.text.MailAddressRule;
import org.waymark.base.text.OneLine;
import org.waymark.organization.importing.PeopleImportReport.Column;
import org.waymark.organization.importing.PeopleImportReport.Kind;
import org.waymark.organization.importing.PeopleImportReport.Problem;
import org.waymark.organization.importing.PersonRow.ManagerKey;

/** A file with people, read cell by cell, with every problem that shows without looking at anything else. */
final class PeopleFile {

    /** The longest that a mail address may be; a name, a title or a department is never longer. */
    private static final int LONGEST = MailAddressRule.LONGEST;

    private static final Pattern ROLE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*");

    private final PeopleImportOptions options;
    private PeopleHeader columns = PeopleHeader.NONE;
    private List<Column> described = List.of();
    private final List<PersonRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final Map<PeopleColumn, DateReader> dates = new EnumMap<>(PeopleColumn.class);
    private @Nullable List<@Nullable PersonId> settled;

    /** What stands in rows with a problem, so that what follows from it is not told as another one. */
    private final Set<String> inBadRows = new HashSet<>();

    private PeopleFile(PeopleImportOptions options) {
        this.options = options;
    }

    static PeopleFile read(byte[] bytes, PeopleImportOptions options) {
        return read(bytes, options, headers -> List.of());
    }

    /** As above, with what is remembered of a file with these headers: the word for what each column holds, none where nothing is. */
    static PeopleFile read(byte[] bytes, PeopleImportOptions options, UnaryOperator<List<String>> remembered) {
        PeopleFile file = new PeopleFile(options);
        try {
            CsvTable table = CsvTable.read(bytes, header -> (int) header.stream()
                    .filter(cell -> PeopleColumn.of(cell).isPresent())
                    .count());
            file.readHeader(table.header(), remembered);
            file.described = file.columns.columns(table.rows());
            if (file.problems.isEmpty()) {
                file.lookAtDates(table);
                table.rows().forEach(file::readRow);
            }
        } catch (UnreadableException e) {
            file.problems.add(Problem.of(e.line(), kind(e.reason())));
        }
        return file;
    }

    private static Kind kind(CsvTable.Reason reason) {
        return switch (reason) {
            case NOT_UTF_8 -> Kind.NOT_UTF_8;
            case EMPTY_FILE -> Kind.EMPTY_FILE;
            case BROKEN_QUOTES -> Kind.BROKEN_QUOTES;
            case TOO_MANY_COLUMNS -> Kind.TOO_MANY_COLUMNS;
            case TOO_MANY_ROWS -> Kind.TOO_MANY_ROWS;
            case LONG_HEADER -> Kind.LONG_HEADER;
        };
    }

    /** Says who is meant by each row, so that nobody is looked up: a person, or null for a new one. */
    void settle(List<? extends @Nullable PersonId> persons) {
        this.settled = new ArrayList<>(persons);
        // Nobody wrote these columns.
        warnings.removeAll(columns.warnings());
    }

    /** Who is meant by each row, null if that is still to be found out. */
    @Nullable
    List<@Nullable PersonId> settled() {
        return settled;
    }

    boolean has(PeopleColumn column) {
        return columns.has(column);
    }

    /** The column that mail addresses stand in. */
    PeopleColumn emailColumn() {
        return has(PeopleColumn.EMAIL) ? PeopleColumn.EMAIL : PeopleColumn.EMAIL_LOCAL;
    }

    boolean hasManagers() {
        return columns.hasManagers();
    }

    /** The header of a column as the file writes it, null if the file has no such column. */
    @Nullable
    String header(PeopleColumn column) {
        return columns.name(column);
    }

    List<Column> columns() {
        return described;
    }

    List<String> headers() {
        return columns.headers();
    }

    /** For each column the word for what it holds, empty for one that is not read. */
    List<String> words() {
        return columns.words();
    }

    /** Whether whoever imports said of a column what it holds. */
    boolean isStated() {
        return !options.columns().isEmpty();
    }

    /** Whether a row that has a problem of its own holds a text. */
    boolean standsInBadRow(String text) {
        return inBadRows.contains(PersonRow.emailKey(text));
    }

    List<PersonRow> rows() {
        return rows;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Problem> warnings() {
        return warnings;
    }

    private void readHeader(CsvTable.Line line, UnaryOperator<List<String>> remembered) {
        List<String> headers = line.cells().stream().map(OneLine::of).toList();
        columns = PeopleHeader.of(line.number(), headers, options.columns(), remembered.apply(headers));
        problems.addAll(columns.problems());
        warnings.addAll(columns.warnings());
        if (has(PeopleColumn.EMAIL_LOCAL) && options.domain() == null) {
            problems.add(new Problem(line.number(), header(PeopleColumn.EMAIL_LOCAL), Kind.MISSING_DOMAIN, List.of()));
        }
    }

    private void readRow(CsvTable.Line line) {
        int before = problems.size();
        read(line);
        if (problems.size() > before) {
            line.cells().forEach(cell -> inBadRows.add(PersonRow.emailKey(OneLine.of(cell))));
        }
    }

    private void read(CsvTable.Line line) {
        List<String> cells = line.cells();
        boolean surplus = cells.stream().skip(columns.width()).anyMatch(cell -> !cell.isBlank());
        if (surplus) {
            problems.add(new Problem(
                    line.number(),
                    null,
                    Kind.WRONG_CELL_COUNT,
                    List.of(String.valueOf(cells.size()), String.valueOf(columns.width()))));
            return;
        }
        rows.add(new PersonRow(
                line.number(),
                cell(line, PeopleColumn.ID),
                name(line),
                email(line),
                cell(line, PeopleColumn.TITLE),
                cell(line, PeopleColumn.DEPARTMENT),
                date(line, PeopleColumn.START_DATE),
                date(line, PeopleColumn.END_DATE),
                role(line),
                date(line, PeopleColumn.FROM),
                managers(line)));
    }

    /** Half a name is a name: many people have but one. */
    private String name(CsvTable.Line line) {
        String name = has(PeopleColumn.NAME)
                ? required(line, PeopleColumn.NAME)
                : (halfName(line, PeopleColumn.FIRST_NAME) + " " + halfName(line, PeopleColumn.LAST_NAME)).strip();
        if (name.isEmpty() && !has(PeopleColumn.NAME)) {
            problem(line, PeopleColumn.LAST_NAME, Kind.MISSING_VALUE);
        }
        if (!name.isEmpty() && !OneLine.isReadable(name)) {
            problem(line, has(PeopleColumn.NAME) ? PeopleColumn.NAME : PeopleColumn.LAST_NAME, Kind.NO_LETTER);
        }
        return name;
    }

    private String halfName(CsvTable.Line line, PeopleColumn column) {
        return Objects.requireNonNullElse(cell(line, column), "");
    }

    private String email(CsvTable.Line line) {
        PeopleColumn column = emailColumn();
        String given = required(line, column);
        if (given.isEmpty()) {
            return "";
        }
        boolean whole = column == PeopleColumn.EMAIL && (options.domain() == null || given.contains("@"));
        String email = whole ? given : given + "@" + options.domain();
        Optional<String> address = MailAddressRule.read(email);
        if (address.isEmpty() && OneLine.flaw(given).isEmpty()) {
            problem(line, column, Kind.BAD_EMAIL, given);
        }
        return address.orElse("");
    }

    private @Nullable LocalDate date(CsvTable.Line line, PeopleColumn column) {
        String given = cell(line, column);
        if (given == null) {
            return null;
        }
        DateReader dates = dates(column);
        Optional<LocalDate> date = dates.read(given);
        if (date.isEmpty()) {
            problem(line, column, dates.hasShortYear(given) ? Kind.SHORT_YEAR : Kind.BAD_DATE, given, dates.form());
        }
        return date.orElse(null);
    }

    /** In which form the dates stand, where nothing says it: it is told, as it counts for every row. */
    private void lookAtDates(CsvTable table) {
        for (PeopleColumn column : PeopleColumn.DATES) {
            Integer position = columns.position(column);
            if (position != null) {
                String header = Objects.requireNonNull(header(column));
                Optional<DateReader> stated = Optional.ofNullable(options.dateFormat())
                        .map(DateReader::ofPattern)
                        .or(() -> column.dateFormat(header));
                DateReader found = stated.orElseGet(() -> DateReader.ofCells(() -> table.rows().stream()
                        .filter(line -> line.cells().size() > position)
                        .map(line -> OneLine.of(line.cells().get(position)))));
                if (stated.isEmpty() && !found.equals(DateReader.ISO)) {
                    warnings.add(
                            new Problem(table.header().number(), header, Kind.DATES_READ_AS, List.of(found.form())));
                }
                dates.put(column, found);
            }
        }
    }

    private DateReader dates(PeopleColumn column) {
        return dates.getOrDefault(column, DateReader.ISO);
    }

    private @Nullable String role(CsvTable.Line line) {
        String given = cell(line, PeopleColumn.ROLE);
        if (given != null && !ROLE.matcher(given).matches()) {
            problem(line, PeopleColumn.ROLE, Kind.BAD_ROLE, given);
        }
        return given;
    }

    private List<ManagerKey> managers(CsvTable.Line line) {
        List<ManagerKey> keys = new ArrayList<>();
        for (PeopleColumn column : PeopleColumn.MANAGERS) {
            String value = cell(line, column);
            if (value != null) {
                keys.add(new ManagerKey(Objects.requireNonNull(header(column)), column, value));
            }
        }
        return List.copyOf(keys);
    }

    private String required(CsvTable.Line line, PeopleColumn column) {
        String value = cell(line, column);
        if (value == null) {
            problem(line, column, Kind.MISSING_VALUE);
        }
        return value == null ? "" : value;
    }

    private @Nullable String cell(CsvTable.Line line, PeopleColumn column) {
        Integer position = columns.position(column);
        if (position == null) {
            return null;
        }
        String value = OneLine.of(line.cells().get(position));
        OneLine.flaw(value).ifPresent(flaw -> problem(line, column, kind(flaw.kind()), flaw.code()));
        if (OneLine.hasLostLetter(value)) {
            warnings.add(new Problem(line.number(), header(column), Kind.LOST_LETTER, List.of(value)));
        }
        if (value.length() > LONGEST) {
            problem(line, column, Kind.TOO_LONG, String.valueOf(LONGEST));
        }
        return value.isEmpty() ? null : value;
    }

    private void problem(CsvTable.Line line, PeopleColumn column, Kind kind, String... arguments) {
        problems.add(new Problem(line.number(), header(column), kind, List.of(arguments)));
    }

    private static Kind kind(Flaw.Kind kind) {
        return switch (kind) {
            case NO_CHARACTER -> Kind.BAD_CHARACTER;
            case HIDDEN -> Kind.HIDDEN_CHARACTER;
        };
    }
}
