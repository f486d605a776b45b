package org.waymark.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.MessageSource;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;
import org.waymark.privacy.MyData;
import org.waymark.privacy.MyDataFile;
import org.waymark.testing.Database;
import org.waymark.testing.WaymarkTest;
import org.waymark.wall.History.Cast;

/** "My data" is complete: it is compared with whatever the database has, so that nothing new can be forgotten. */
@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MyDataTest {

    private static final String THEIRS = "what others answer is theirs, and this one was its reader";
    private static final String NOT_SHARED = "what others wrote and did not share";
    private static final String LINE_ENDED = "hidden from a manager when the line ends, or when it was withdrawn";

    /** By which a row may have to do with somebody and yet not be in what they take along. Whoever adds one says here why. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("share.recipient_id", THEIRS),
            Map.entry("shared_content.recipient_id", THEIRS),
            Map.entry("shared_text.recipient_id", THEIRS),
            Map.entry("content.about_id", NOT_SHARED),
            Map.entry("answer.proposed_by", "it would tell that there is an answer"),
            Map.entry("agenda_item.employee_id", NOT_SHARED),
            Map.entry("agenda_item.manager_id", NOT_SHARED),
            Map.entry("agenda_place.employee_id", NOT_SHARED),
            Map.entry("agenda_place.manager_id", NOT_SHARED),
            Map.entry("swap_part.employee_id", NOT_SHARED),
            Map.entry("swap_part.manager_id", NOT_SHARED),
            Map.entry("swap_words.employee_id", NOT_SHARED),
            Map.entry("swap_words.manager_id", NOT_SHARED),
            Map.entry("swap_ready.employee_id", LINE_ENDED),
            Map.entry("swap_ready.manager_id", LINE_ENDED),
            Map.entry("swap.manager_id", LINE_ENDED),
            Map.entry("swap.offered_by", LINE_ENDED),
            Map.entry("meeting_series.manager_id", LINE_ENDED),
            Map.entry("meeting_series.set_by", LINE_ENDED),
            Map.entry("proposed_question.manager_id", LINE_ENDED),
            Map.entry("content_reading.reader_id", LINE_ENDED),
            Map.entry("content_ready.reader_id", LINE_ENDED),
            Map.entry("standing.manager_id", LINE_ENDED),
            Map.entry("standing.begun_by", LINE_ENDED),
            Map.entry("mail.employee_id", "mail to the other one"),
            Map.entry("mail.manager_id", "mail to the other one"),
            Map.entry("handover_decision.manager_id", "whether somebody decided, and what, is theirs alone"),
            Map.entry(
                    "meeting_handover.manager_id",
                    "the employee decides who reads what they wrote, and tells nobody else"),
            Map.entry("meeting_handover.recipient_id", LINE_ENDED),
            Map.entry("audit_entry.manager_id", "what was changed about somebody else"),
            Map.entry("identity_change.changed_by", "what was changed about somebody else"),
            Map.entry("held_change.decided_by", "as one of the People team, as long as somebody belongs to it"),
            Map.entry("held_change.was_manager_id", "what somebody else asked for"),
            Map.entry("held_change.became_manager_id", "what they asked for themselves is in it"),
            Map.entry("planned_move.manager_id", "what becomes of somebody else"),
            Map.entry("planned_move.asked_by", "what somebody else is to be"),
            Map.entry("planned_move.confirmed_by", "what somebody else is to be"),
            Map.entry("planned_move.ended_by", "what somebody else is to be"),
            Map.entry("question_setting.changed_by", "for the People team, as long as somebody belongs to it"),
            Map.entry("set_up_skipped.decided_by", "for administrators, as long as somebody is one"),
            Map.entry("set_up_over.decided_by", "for administrators, as long as somebody is one"),
            Map.entry("company_profile.changed_by", "for those who look after it, as long as somebody does"),
            Map.entry("question_set.changed_by", "for the People team, as long as somebody belongs to it"),
            Map.entry("sign_on_provider.changed_by", "for administrators, as long as somebody is one"),
            Map.entry("sign_on_provider.released_by", "for administrators, as long as somebody is one"),
            Map.entry("path_draft.changed_by", "for the People team, as long as somebody belongs to it"),
            Map.entry("invitation.asked_by", "what somebody else is to get"),
            Map.entry("factor_reset.asked_by", "what was asked for somebody else"),
            Map.entry("factor_reset.decided_by", "what was decided about somebody else"),
            Map.entry("factor_change.changed_by", "what was changed about somebody else"),
            Map.entry("invitation.released_by", "what somebody else got"),
            Map.entry("provisioning_token.made_by", "for administrators, as long as somebody is one"),
            Map.entry("provisioning_token.released_by", "for administrators, as long as somebody is one"),
            Map.entry("people_feed.asked_by", "for administrators, as long as somebody is one"),
            Map.entry("people_feed.decided_by", "for administrators, as long as somebody is one"),
            Map.entry("one_time_link.person_id", "the hash of a secret that lets them in"));

    /** What somebody does not get of that before they have shared theirs as well, as a condition. */
    private static final Map<String, String> SEALED =
            Map.of("audit_entry.person_id", " and not is_of_a_move_to_come(kind)", "shared_content.about_id", """
         and (kind <> 'growth.own.standing' or exists (
            select from content_ready theirs
            where theirs.author_id = shared_content.recipient_id and theirs.reader_id = shared_content.author_id
              and theirs.kind = shared_content.kind and theirs.what = split_part(shared_content.subject, '/', 1)))
        """);

    /** Columns of tables that are in it. Whoever adds one says here why. */
    private static final Map<String, String> COLUMNS_LEFT_OUT = Map.ofEntries(
            Map.entry("account.password_hash", "opens the account to whoever guesses it"),
            Map.entry("remembered_device.series", "half of what keeps a device signed in"),
            Map.entry("remembered_device.secret_hash", "the other half"),
            Map.entry("remembered_device.previous_hash", "what the other half was before"),
            Map.entry("remembered_device.salt", "makes the next one of it"),
            Map.entry("known_device.secret_hash", "lets a browser try again"),
            Map.entry("open_session.series", "as above"),
            Map.entry("one_time_code.sealed_secret", "makes codes that let somebody in"),
            Map.entry("one_time_code.last_step", "which code was taken last, as a number"),
            Map.entry("recovery_code.code_hash", "of what lets somebody in"),
            Map.entry("passkey_owner.handle", "what devices know somebody by, which nobody reads"),
            Map.entry("passkey.credential_id", "what a device knows its key by, which nobody reads"),
            Map.entry("passkey.attestation", "checks what the key of a device has signed"),
            Map.entry("calendar_feed.secret_hash", "opens the feed to whoever guesses it"),
            Map.entry("mail.off_hash", "switches such mail off for whoever guesses it"),
            Map.entry("data_key.wrapped_key", "opens what is in the file in clear"),
            Map.entry("data_key.wrapped_by", "the number of the master key"),
            Map.entry("audit_entry.hash", "shows whether the trail is whole"),
            Map.entry("path_version.document", "the company's"),
            Map.entry("path_draft.document", "the company's"));

    /** What programs read and people need not: nothing of these is in the document. */
    private static final Set<String> TECHNICAL = Set.of(
            "id",
            "reflection_id",
            "one_on_one_id",
            "answer_id",
            "proposal_id",
            "swap_id",
            "item_id",
            "promise_id",
            "goal_id",
            "series_id",
            "standing_id",
            "reached_in",
            "email_key",
            "user_name_key",
            "awaited_key",
            "source_id",
            "feed_id",
            "name_skeleton",
            "searched",
            "version",
            "revision",
            "draft_revision",
            "share_revision",
            "of_revision",
            "position",
            "department_id",
            "series_day",
            "prepared",
            "uid",
            "sequence",
            "invited",
            "number",
            "content_id",
            "note",
            "attempts",
            "next_attempt_at",
            "base_version",
            "together",
            "new_keys_asked",
            "new_keys_begun",
            "new_keys_done");

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    MyData data;

    @Autowired
    List<MyDataProvider> parts;

    @Autowired
    MessageSource messages;

    private Cast cast;

    @BeforeAll
    void play() throws SQLException {
        History history = beans.createBean(History.class);
        cast = history.cast();
        History.Written written = history.play(cast);
        history.playOthers(cast);
        history.playSwaps(cast, written.with());
        history.playObservations(cast);
        history.playQuestionsOfTheDay(cast);
        history.playStories(cast);
        String _ = history.playPlans(cast, written.with());
        history.playStandings(cast);
        for (PersonId person : people()) {
            for (String insert : List.of(
                    "insert into remembered_device (series, person_id, secret_hash, created_at, last_used_at,"
                            + " expires_at) values ('of ' || %1$s, %1$s, '', now(), now(), now())",
                    "insert into known_device values (cast(%1$s || ' known' as bytea), %1$s, now(), now())",
                    "insert into open_session values (gen_random_uuid(), %1$s, null, '', now(), now())",
                    "insert into one_time_code values (%1$s, '', now(), 0)",
                    "insert into recovery_code values (%1$s, cast(%1$s || ' recovery' as bytea), now(), null)",
                    "insert into passkey_owner values (%1$s, sha256(cast(%1$s || ' owner' as bytea)))",
                    "insert into passkey (person_id, credential_id, attestation, transports, sign_count, label, browser, made_at)"
                            + " values (%1$s, sha256(cast(%1$s || ' passkey' as bytea)), '', '', 0, 'Laptop', '', now())",
                    "insert into factor_reset (person_id, asked_by) select %1$s, id from person where id <> %1$s limit 1",
                    "insert into calendar_feed values (%1$s, cast(%1$s || ' feed' as bytea), now())",
                    "insert into refused_address values (%1$s, 'refused', 1, now())",
                    "update person set external_id = 'known-' || id where id = %1$s",
                    "insert into provisioning_source (name, administrator_group, people_team_group) values ('my data', '', '')"
                            + " on conflict do nothing",
                    """
                    insert into provisioned_person (source_id, person_id, user_name, user_name_key)
                    select id, %1$s, 'user-%1$s', 'user-%1$s' from provisioning_source where name = 'my data'
                    """,
                    "insert into held_change (together, asked_by, person_id, field) values (0, %1$s, %1$s, 'NAME')",
                    "insert into planned_move (person_id, from_day, fields, title, returns, needs_second, outcome, ended_at)"
                            + " values (%1$s, current_date, '{TITLE}', 'Captain', false, false, 'DONE', now())",
                    "insert into identity_mail values (%1$s, now(), 'told', 'SENT', 1, now())",
                    "insert into feed_mail values (-1, %1$s, 'SENT', 1, now(), now(), now())",
                    "insert into mail_unwanted values (%1$s, 'BRIEF')",
                    "insert into person_zone values (%1$s, 'UTC') on conflict do nothing",
                    "insert into talk_offer values (%1$s, 'wall.role', now())",
                    "insert into strength_competency values (%1$s, 'strength-1', 'wall.craft') on conflict do nothing",
                    "insert into kept_answer values (%1$s, %1$s, 'strengths-asked-for', 1, 'strength', 'x', 'y', 1,"
                            + " now())",
                    "insert into role_held values (%1$s, 'wall.role', now()) on conflict do nothing",
                    "insert into path_version values (-%1$s, 'my-data', %1$s, '', '', %1$s, now())",
                    """
                    insert into meeting_series
                    select -%1$s, employee_id, manager_id, 'WEEKLY', day, '10:00', 30, 'UTC', '', %1$s, now(), null, 0
                    from one_on_one where employee_id = %1$s order by id desc limit 1
                    """,
                    """
                    insert into mail
                        (one_on_one_id, employee_id, manager_id, recipient_id, kind, day, due_at, next_attempt_at)
                    select id, employee_id, manager_id, %1$s, 'OPENED', day, now(), now() from one_on_one
                    where %1$s in (employee_id, manager_id) on conflict do nothing
                    """)) {
                Database.change(insert.formatted(person));
            }
        }
    }

    @Test
    void every_row_that_has_to_do_with_somebody_is_in_it_or_it_is_said_why_not() throws SQLException {
        for (PersonId person : people()) {
            Map<String, MyDataFile.Table> tables = tables(person);
            for (String column : personColumns()) {
                if (LEFT_OUT.containsKey(column)) {
                    continue;
                }
                String table = column.substring(0, column.indexOf('.'));
                String name = column.substring(column.indexOf('.') + 1);
                assertThat(tables).as("Say of the table %s whose it is", table).containsKey(table);
                long held = Objects.requireNonNull(tables.get(table)).rows().stream()
                        .filter(row -> Objects.equals(row.get(name), person.value()))
                        .count();
                assertThat(held).as("%s = %s", column, person).isEqualTo(count(table, name, person));
            }
        }
    }

    @Test
    void every_column_is_in_it_or_it_is_said_why_not() throws SQLException {
        Set<String> missing = new TreeSet<>();
        for (MyDataTable table :
                (Iterable<MyDataTable>) parts.stream().flatMap(part -> part.tables().stream())::iterator) {
            table.without().forEach(column -> missing.add(table.name() + "." + column));
        }
        assertThat(missing).isEqualTo(new TreeSet<>(COLUMNS_LEFT_OUT.keySet()));
        for (PersonId person : people()) {
            tables(person)
                    .forEach((name, table) -> table.rows()
                            .forEach(row -> columns(name).stream()
                                    .filter(column -> !COLUMNS_LEFT_OUT.containsKey(name + "." + column))
                                    .forEach(column -> assertThat(row).as(name).containsKey(column))));
        }
    }

    @Test
    void every_column_that_names_a_person_is_known_to_name_one() throws SQLException {
        Set<String> named = Database.asSuperuser(connection -> Database.column(connection, """
            select attribute.attname from pg_constraint, unnest(conkey) as key
                join pg_attribute attribute on attribute.attnum = key
            where contype = 'f' and confrelid = 'person'::regclass and attribute.attrelid = conrelid
            """));
        assertThat(named).isSubsetOf(MyData.PERSON_COLUMNS);
    }

    @Test
    void sealed_texts_are_in_clear_and_every_one_of_them_opens() {
        for (PersonId person : people()) {
            assertThat(tables(person).values().stream()
                            .flatMap(table -> table.rows().stream())
                            .flatMap(row -> row.keySet().stream()))
                    .noneMatch(column -> column.endsWith("_unreadable"));
        }
        assertThat(texts(cast.employee()))
                .contains(
                        "Only a draft",
                        "Words behind a topic",
                        "Changed after it was shared",
                        "Shared before it changed",
                        "Who asks the question that is not shared?",
                        "What the employee notes",
                        "What is swapped",
                        "What comes beyond the company",
                        "MAYBE",
                        "Where a goal leads",
                        "What is taken on",
                        "What a step is",
                        "What came of a step",
                        "What is shown on the agenda",
                        "What is not shown yet",
                        "What both read",
                        "What is promised",
                        "Why it takes longer",
                        "What does the manager ask in vain?");
    }

    @Test
    void what_others_wrote_and_did_not_share_is_not_in_it() {
        assertThat(texts(cast.employee())).doesNotContain("What the manager notes", "What the former manager notes");
        assertThat(texts(cast.manager()))
                .contains("What the manager notes")
                .doesNotContain(
                        "Only a draft",
                        "Shared in full",
                        "Words behind a topic",
                        "What the employee notes",
                        "Drafted under the former manager");
        assertThat(texts(cast.former())).doesNotContain("Shared with the former manager");
        for (PersonId person : List.of(cast.peopleTeam(), cast.administrator(), cast.director())) {
            assertThat(texts(person))
                    .doesNotContain("Only a draft", "Shared in full", "What the manager notes", "What is promised");
        }
        // Of what the manager sees in somebody, that person has what was shared.
        assertThat(rows(cast.employee(), "content"))
                .allMatch(row -> Long.valueOf(cast.employee().value()).equals(row.get("author_id")));
        assertThat(rows(cast.employee(), "shared_content"))
                .filteredOn(row -> Long.valueOf(cast.employee().value()).equals(row.get("recipient_id")))
                .filteredOn("kind", "reflection.own.observations")
                .hasSize(2);
        // Of what colleagues tell them, what was shared, and to whom they passed that on.
        assertThat(rows(cast.employee(), "shared_content"))
                .filteredOn("kind", "growth.own.stories")
                .extracting(row -> row.get("recipient_id"))
                .containsExactlyInAnyOrder(
                        cast.employee().value(), cast.manager().value());
        // Of a part that the manager has shared and the employee has not, that there is one.
        assertThat(rows(cast.employee(), "swap_words")).hasSize(4);
    }

    @Test
    void whatever_a_person_reads_in_it_has_a_name() throws SQLException {
        for (MyDataTable table :
                (Iterable<MyDataTable>) parts.stream().flatMap(part -> part.tables().stream())::iterator) {
            assertThat(name("privacy.table." + table.name())).as(table.name()).isNotEmpty();
            assertThat(columns(table.name()))
                    .filteredOn(column ->
                            !TECHNICAL.contains(column) && !table.without().contains(column))
                    .allSatisfy(column -> assertThat(name("privacy.column." + column))
                            .as("%s.%s", table.name(), column)
                            .isNotEmpty());
        }
    }

    private String name(String key) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, "", Locale.ENGLISH), "");
    }

    private List<PersonId> people() {
        return List.of(cast.employee(), cast.manager(), cast.former(), cast.colleague(), cast.peopleTeam());
    }

    private List<Map<String, Object>> rows(PersonId person, String table) {
        return new ArrayList<>(Objects.requireNonNull(tables(person).get(table)).rows());
    }

    private Map<String, MyDataFile.Table> tables(PersonId person) {
        return as(person, data::read).tables().stream()
                .collect(Collectors.toMap(MyDataFile.Table::name, table -> table));
    }

    private List<String> texts(PersonId person) {
        return tables(person).values().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.values().stream())
                .flatMap(value -> value instanceof String text ? Stream.of(text) : Stream.empty())
                .toList();
    }

    /** Foreign keys to a person, and columns that carry one along in a key of several; as {@code table.column}. */
    private static Set<String> personColumns() throws SQLException {
        Set<String> columns = Database.asSuperuser(
                connection -> Database.column(connection, """
                    select columns.table_name || '.' || columns.column_name
                    from information_schema.columns
                        join information_schema.tables using (table_schema, table_name)
                    where table_schema = 'public' and table_type = 'BASE TABLE'
                      and (columns.column_name = any (string_to_array('%s', ','))
                        or exists (
                            select from pg_constraint
                                join pg_attribute attribute on attribute.attrelid = conrelid
                                    and attribute.attnum = any (conkey)
                            where contype = 'f' and confrelid = 'person'::regclass
                              and conrelid = to_regclass('public.' || quote_ident(columns.table_name))
                              and attribute.attname = columns.column_name))
                    """.formatted(String.join(",", MyData.PERSON_COLUMNS))));
        columns.remove("person.id");
        assertThat(columns).contains("answer.author_id", "swap_part.manager_id").hasSizeGreaterThan(60);
        return columns;
    }

    private static Set<String> columns(String table) {
        try {
            return Database.asSuperuser(connection -> Database.column(
                    connection,
                    "select column_name from information_schema.columns where table_schema = 'public' and table_name ="
                            + " '"
                            + table + "'"));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static long count(String table, String column, PersonId person) throws SQLException {
        return Database.asSuperuser(connection -> {
            try (PreparedStatement count = connection.prepareStatement("select count(*) from " + table + " where "
                    + column + " = " + person + SEALED.getOrDefault(table + "." + column, ""))) {
                var found = count.executeQuery();
                found.next();
                return found.getLong(1);
            }
        });
    }
}
