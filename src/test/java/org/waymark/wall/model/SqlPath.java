package org.waymark.wall.model;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextPlace;
import org.waymark.base.crypto.TextReader;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.wall.model.Fact.Sort;
import org.waymark.wall.model.Model.Thing;

/**
 * Reads the tables as the application's role does, past every service: what row-level security shows a viewer, opened with
 * its author's key.
 */
class SqlPath {

    /** Where sealed words stand: the table, the column, its place as the seal knows it, and the row of that place. */
    private record Sealed(String table, String column, String place, String row, String author) {

        Sealed(String table, String column, String row) {
            this(table, column, "'" + table + "." + column + "'", row, "author_id");
        }

        String select() {
            // What somebody who is long gone has left of a row that others hang on is empty.
            return "select %s, %s, %s, %s from %s where octet_length(%s) > 0"
                    .formatted(author, place, row, column, table, column);
        }
    }

    private static final List<Sealed> SEALED = List.of(
            new Sealed("content_text", "words", "'content_text.' || name", "content_id", "author_id"),
            new Sealed("shared_text", "words", "'shared_text.' || name", "content_id", "author_id"),
            new Sealed("agenda_item", "words", "id"),
            new Sealed("promise", "words", "id"),
            new Sealed("promise_news", "why", "'promise_news.why.' || number", "promise_id", "author_id"),
            new Sealed("shared_note", "words", "'shared_note.words.' || author_id", "one_on_one_id", "author_id"),
            new Sealed("proposed_question", "own_question", "'proposed_question.own_question'", "id", "manager_id"),
            new Sealed("swap", "own_question", "'swap.own_question'", "id", "offered_by"),
            new Sealed("swap_part", "draft", "'swap_part.draft.' || author_id", "swap_id", "author_id"),
            new Sealed("swap_words", "words", "'swap_words.words.' || author_id", "swap_id", "author_id"));

    private static final String ALL = SEALED.stream().map(Sealed::select).collect(Collectors.joining("\nunion all\n"));

    private static final String PLACES = "select place from one_on_one where place <> ''";

    private static final String KEYS = "select person_id from data_key";

    private static final String OPENINGS = """
        select case opened.kind
                when 'reflection.own.answers' then 'ANSWER'
                when 'careerpath.own.appeals' then 'APPEAL'
                else opened.kind end,
            opened.author_id,
            case opened.kind when 'reflection.own.answers' then split_part(opened.subject, '/', 1)::bigint else 0 end,
            opened.reader_id
        from (
            select reading.author_id, reading.reader_id, coalesce(content.kind, shared.kind) as kind,
                coalesce(content.subject, shared.subject) as subject
            from content_reading reading
                left join content on content.id = reading.content_id
                left join shared_content shared
                    on shared.content_id = reading.content_id and shared.recipient_id = reading.reader_id) opened
        where coalesce(opened.kind, '') not in (
            'reflection.own.observations', 'growth.own.standing', 'growth.own.agreed', 'growth.own.agreed-by-manager',
            'growth.own.stories')
        """;

    /** What there is, without a word of it. */
    private static final String WRITTEN = """
        select author_id, kind from content where author_id <> viewer()
        union all select author_id, 'milestone' from milestone where author_id <> viewer()
        union all select person_id, 'goal' from plan_goal where person_id <> viewer()
        union all select person_id, 'step' from plan_step where person_id <> viewer()
        union all select author_id, 'competency' from strength_competency where author_id <> viewer()
        union all select author_id, 'shared ' || kind from shared_content
            where viewer() not in (author_id, recipient_id, coalesce(about_id, author_id))
        union all select employee_id, 'standing' from standing where viewer() not in (employee_id, manager_id)
        """;

    private static final String READY = "select author_id, reader_id from content_ready where author_id <> viewer()";

    private static final String ASKED = """
        select request.asker_id, request.asked_id, reply.declined_at is not null, coalesce(reply.may_pass_on, false)
        from content_request request left join content_reply reply on reply.request_id = request.id
        where request.ended_at is null
        """;

    private static final String WISHED =
            "select person.id from person cross join lateral wished_until(person.id) wished";

    private static final String STEPS =
            "select person.id, step.is_next from person cross join lateral shared_steps(person.id, viewer()) step";

    private static final String AGREED =
            "select person.id from person cross join lateral agreed_standings(person.id, viewer()) agreed";

    private static final String MOVES = "select person_id, outcome from planned_move where person_id = any(?)";

    private static final String TOLD_OF_MOVES =
            "select count(*) from audit_entry where person_id = ? and kind = any(string_to_array(?, ' '))";

    /** Counts that were kept, what may be said of as few as a history has, and who took part, which nobody is told. */
    private static final String COUNTS = """
        select 'counts' where exists (select from participation_count)
        union select 'of a few: ' || said.band
        from generate_series(0, 9) took_part cross join lateral unnest(participation_bands(array[9], array[took_part])) said(band)
        union select function.proname from pg_proc function
        where function.proname in ('reflected_between', 'shared_between', 'met_between', 'promised_between')
          and has_function_privilege(function.oid, 'execute')
        """;

    private static final String TRUSTED = """
        select role from unnest(array['PEOPLE_TEAM', 'ADMINISTRATOR']) role where viewer_has_role(role)
        union all select known_as from external_identity where person_id = viewer()
        """;

    private static final String SOMEBODY_ELSE = "somebody else";

    private static final String LOOK =
            "select set_config('waymark.person', ?, true), set_config('waymark.operator', ?, true)";

    private final TextVault vault;
    private final TransactionTemplate transaction;
    private final Map<PersonId, TextReader> readers = new HashMap<>();
    private final Map<String, String> opened = new HashMap<>();
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private @Nullable Connection preparedOn;

    SqlPath(TextVault vault, TransactionTemplate transaction) {
        this.vault = vault;
        this.transaction = transaction;
    }

    /** Everything of everybody that the viewer's own transactions would show. */
    Set<String> read(Connection connection, @Nullable PersonId viewer, boolean operator) throws SQLException {
        look(connection, viewer, operator);
        Set<String> words = new TreeSet<>();
        try (ResultSet rows = prepared(connection, ALL).executeQuery()) {
            while (rows.next()) {
                words.add(open(
                        new PersonId(rows.getLong(1)),
                        new TextPlace(rows.getString(2), rows.getLong(3)),
                        rows.getBytes(4)));
            }
        }
        try (ResultSet rows = prepared(connection, PLACES).executeQuery()) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }

    /** Whose wrapped keys the viewer may fetch, of some people. */
    Set<String> keys(Connection connection, Map<Who, PersonId> people) throws SQLException {
        Set<String> keys = new TreeSet<>();
        try (ResultSet rows = prepared(connection, KEYS).executeQuery()) {
            while (rows.next()) {
                PersonId person = new PersonId(rows.getLong(1));
                // A key of somebody outside of the cast would be one too many.
                keys.add(people.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(person))
                        .map(entry -> entry.getKey().name())
                        .findFirst()
                        .orElse(SOMEBODY_ELSE));
            }
        }
        return keys;
    }

    /** Who opened what, as the viewer before would be told. */
    Set<String> openings(Connection connection, World world) throws SQLException {
        Set<String> openings = new TreeSet<>();
        try (ResultSet rows = prepared(connection, OPENINGS).executeQuery()) {
            while (rows.next()) {
                String sort = rows.getString(1);
                Who author = world.who(rows.getLong(2));
                // A mark alone, without what it is of, is one too many.
                openings.add((sort == null ? "something of " + author : thing(world, sort, author, rows.getLong(3)))
                        + " by " + world.who(rows.getLong(4)));
            }
        }
        return openings;
    }

    private static Thing thing(World world, String sort, Who author, long answer) {
        return switch (sort) {
            case "ANSWER" -> world.thing(answer);
            case "APPEAL" -> new Thing(Sort.APPEAL, author, 0);
            default -> new Thing(Sort.OWN, author, 0, sort);
        };
    }

    /** What others write, as far as the viewer before would learn that it is there. */
    Set<String> written(Connection connection) throws SQLException {
        Set<String> written = new TreeSet<>();
        try (ResultSet rows = prepared(connection, WRITTEN).executeQuery()) {
            while (rows.next()) {
                written.add(rows.getString(2) + " by " + rows.getLong(1));
            }
        }
        return written;
    }

    /** What the viewer before learns that is no word: see {@link Model#besideWords}. */
    Set<String> besideWords(Connection connection, World world, Who viewer) throws SQLException {
        Set<String> known = new TreeSet<>();
        try (ResultSet rows = prepared(connection, ASKED).executeQuery()) {
            while (rows.next()) {
                known.add(Told.asked(
                        somebody(world, rows.getLong(1)),
                        somebody(world, rows.getLong(2)),
                        rows.getBoolean(3),
                        rows.getBoolean(4)));
            }
        }
        try (ResultSet rows = prepared(connection, READY).executeQuery()) {
            while (rows.next()) {
                known.add(somebody(world, rows.getLong(1)) + " is ready for " + somebody(world, rows.getLong(2)));
            }
        }
        try (ResultSet rows = prepared(connection, WISHED).executeQuery()) {
            while (rows.next()) {
                known.add("a wish of " + somebody(world, rows.getLong(1)));
            }
        }
        try (ResultSet rows = prepared(connection, AGREED).executeQuery()) {
            while (rows.next()) {
                known.add("what a role asked of " + somebody(world, rows.getLong(1)));
            }
        }
        try (ResultSet rows = prepared(connection, STEPS).executeQuery()) {
            while (rows.next()) {
                known.add((rows.getBoolean(2) ? "the next step of " : "a step of ") + somebody(world, rows.getLong(1)));
            }
        }
        int last =
                world.ways().keySet().stream().mapToInt(Integer::parseInt).max().orElse(0);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select subject from horizons_of((select array_agg(n::text) from generate_series(1, %d) n))"
                                .formatted(last))) {
            while (rows.next()) {
                Who author = world.ways().get(rows.getString(1));
                if (author != viewer) {
                    known.add("a milestone of " + (author == null ? SOMEBODY_ELSE : author));
                }
            }
        }
        return known;
    }

    /** Which moves of the cast the viewer before knows of. */
    Set<String> moves(Connection connection, World world) throws SQLException {
        Set<String> moves = new TreeSet<>();
        PreparedStatement statement = prepared(connection, MOVES);
        statement.setArray(
                1,
                connection.createArrayOf(
                        "bigint",
                        world.people().values().stream().map(PersonId::value).toArray()));
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                moves.add(Planned.row(world.who(rows.getLong(1)), rows.getString(2)));
            }
        }
        return moves;
    }

    /** Whether the part of the trail that is about the viewer before has entries of some kinds. */
    boolean isTold(Connection connection, PersonId viewer, String kinds) throws SQLException {
        PreparedStatement statement = prepared(connection, TOLD_OF_MOVES);
        statement.setLong(1, viewer.value());
        statement.setString(2, kinds);
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }

    /** What the viewer before is trusted with, and how a provider would know them. */
    Set<String> trusted(Connection connection) throws SQLException {
        return column(connection, TRUSTED);
    }

    /** What the viewer before learns of how many take part. */
    Set<String> counts(Connection connection) throws SQLException {
        return column(connection, COUNTS);
    }

    private Set<String> column(Connection connection, String sql) throws SQLException {
        Set<String> values = new TreeSet<>();
        try (ResultSet rows = prepared(connection, sql).executeQuery()) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** Of the cast; what one learns of anybody else is one too many. */
    private static String somebody(World world, long person) {
        return world.people().entrySet().stream()
                .filter(entry -> entry.getValue().value() == person)
                .map(entry -> entry.getKey().name())
                .findFirst()
                .orElse(SOMEBODY_ELSE);
    }

    private void look(Connection connection, @Nullable PersonId viewer, boolean operator) throws SQLException {
        PreparedStatement statement = prepared(connection, LOOK);
        statement.setString(1, viewer == null ? "" : viewer.toString());
        statement.setString(2, operator ? "on" : "");
        statement.execute();
    }

    /** Planning so many policies takes longer than reading what they show. */
    private PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        if (!connection.equals(preparedOn)) {
            prepared.clear();
            preparedOn = connection;
        }
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            known.unwrap(PGStatement.class).setPrepareThreshold(1);
            prepared.put(sql, known);
        }
        return known;
    }

    private String open(PersonId author, TextPlace place, byte[] sealed) {
        String key = HexFormat.of().formatHex(sealed);
        String known = opened.get(key);
        if (known != null) {
            return known;
        }
        SealedText text = new SealedText(sealed);
        // Whoever has erased something has a new key.
        String words = readers.computeIfAbsent(author, this::reader)
                .open(place, text)
                .or(() -> renewed(author).open(place, text))
                .orElse("does not open: " + place);
        opened.put(key, words);
        return words;
    }

    private TextReader renewed(PersonId author) {
        TextReader reader = reader(author);
        readers.put(author, reader);
        return reader;
    }

    /** The author's own, as nobody but the author may take it. */
    private TextReader reader(PersonId author) {
        return RunAs.person(
                author, () -> Objects.requireNonNull(transaction.execute(status -> vault.forReading(author))));
    }
}
