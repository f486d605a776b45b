package org.waymark.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.csv.CsvTable;
import org.waymark.base.csv.CsvTable.UnreadableException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.text.Flaw;
import org.waymark.base.text.MailAddressRule;
import org.waymark.base.text.OneLine;
import org.waymark.organization.ImportReport.Kind;
import org.waymark.organization.ImportReport.Problem;
import org.waymark.organization.PersonRow.ManagerKey;

/** A file with people, read cell by cell, with every problem that shows without looking at anything else. */
final class PeopleFile {

    private static final List<PeopleColumn> MANAGER_COLUMNS =
            List.of(PeopleColumn.MANAGER_ID, PeopleColumn.MANAGER_EMAIL, PeopleColumn.MANAGER);

    /** The longest that a mail address may be; a name, a title or a department is never longer. */
    private static final int LONGEST = MailAddressRule.LONGEST;

    private static final Pattern ROLE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*");

    private final ImportOptions options;
    private final Map<PeopleColumn, Integer> positions = new EnumMap<>(PeopleColumn.class);
    private final List<String> headers = new ArrayList<>();
    private final List<String> ignoredColumns = new ArrayList<>();
    private final List<PersonRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private @Nullable List<@Nullable PersonId> settled;

    private PeopleFile(ImportOptions options) {
        this.options = options;
    }

    static PeopleFile read(byte[] bytes, ImportOptions options) {
        PeopleFile file = new PeopleFile(options);
        try {
            CsvTable table = CsvTable.read(bytes, header -> (int) header.stream()
                    .filter(cell -> PeopleColumn.of(cell).isPresent())
                    .count());
            file.readHeader(table.header());
            if (file.problems.isEmpty()) {
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
    }

    /** Who is meant by each row, null if that is still to be found out. */
    @Nullable
    List<@Nullable PersonId> settled() {
        return settled;
    }

    boolean has(PeopleColumn column) {
        return positions.containsKey(column);
    }

    boolean hasManagers() {
        return MANAGER_COLUMNS.stream().anyMatch(this::has);
    }

    /** The header of a column as the file writes it, null if the file has no such column. */
    @Nullable
    String header(PeopleColumn column) {
        Integer position = positions.get(column);
        return position == null ? null : headers.get(position);
    }

    List<String> ignoredColumns() {
        return ignoredColumns;
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

    private void readHeader(CsvTable.Line line) {
        line.cells().forEach(cell -> headers.add(OneLine.of(cell)));
        for (int position = 0; position < headers.size(); position++) {
            String header = headers.get(position);
            Optional<PeopleColumn> column = PeopleColumn.of(header);
            if (column.isPresent()) {
                Integer earlier = positions.putIfAbsent(column.get(), position);
                if (earlier != null) {
                    problems.add(new Problem(line.number(), header, Kind.DOUBLE_COLUMN, List.of(headers.get(earlier))));
                }
            } else if (!header.isEmpty()) {
                ignoredColumns.add(header);
            }
        }
        long number = line.number();
        requireOneOf(number, PeopleColumn.NAME, PeopleColumn.FIRST_NAME, PeopleColumn.LAST_NAME);
        requireOneOf(number, PeopleColumn.EMAIL, PeopleColumn.EMAIL_LOCAL);
        if (has(PeopleColumn.EMAIL_LOCAL) && options.domain() == null) {
            problems.add(new Problem(number, header(PeopleColumn.EMAIL_LOCAL), Kind.MISSING_DOMAIN, List.of()));
        }
    }

    /** Either the whole or every one of its parts. */
    private void requireOneOf(long line, PeopleColumn whole, PeopleColumn... parts) {
        List<PeopleColumn> present = Stream.of(parts).filter(this::has).toList();
        if (has(whole)) {
            present.forEach(part -> problems.add(new Problem(
                    line, header(part), Kind.DOUBLE_COLUMN, List.of(Objects.requireNonNull(header(whole))))));
        } else if (present.isEmpty()) {
            problems.add(new Problem(line, null, Kind.MISSING_COLUMN, List.of(whole.plainName())));
        } else {
            Stream.of(parts)
                    .filter(part -> !has(part))
                    .forEach(part ->
                            problems.add(new Problem(line, null, Kind.MISSING_COLUMN, List.of(part.plainName()))));
        }
    }

    private void readRow(CsvTable.Line line) {
        List<String> cells = line.cells();
        boolean surplus = cells.stream().skip(headers.size()).anyMatch(cell -> !cell.isBlank());
        if (surplus || cells.size() < headers.size()) {
            problems.add(new Problem(
                    line.number(),
                    null,
                    Kind.WRONG_CELL_COUNT,
                    List.of(String.valueOf(cells.size()), String.valueOf(headers.size()))));
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
        PeopleColumn column = has(PeopleColumn.EMAIL) ? PeopleColumn.EMAIL : PeopleColumn.EMAIL_LOCAL;
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
            problem(line, column, Kind.BAD_DATE, given, dates.form());
        }
        return date.orElse(null);
    }

    private DateReader dates(PeopleColumn column) {
        String format = options.dateFormat();
        return format == null
                ? column.dateFormat(Objects.requireNonNull(header(column))).orElse(DateReader.ISO)
                : DateReader.ofPattern(format);
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
        for (PeopleColumn column : MANAGER_COLUMNS) {
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
        Integer position = positions.get(column);
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
