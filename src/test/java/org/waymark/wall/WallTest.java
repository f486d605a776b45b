package org.waymark.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.waymark.testing.Company.named;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.standing.StandingId;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.ProposalId;
import org.waymark.reflection.swap.SwapId;
import org.waymark.testing.AnswerRows;
import org.waymark.testing.Database;
import org.waymark.testing.Database.Viewer;
import org.waymark.testing.WaymarkTest;
import org.waymark.wall.History.Cast;
import org.waymark.wall.History.OfOthers;
import org.waymark.wall.History.Roles;
import org.waymark.wall.History.Standing;
import org.waymark.wall.History.Swapped;
import org.waymark.wall.History.Written;

/** Reads every table as everybody: what product.md's visibility table does not grant, the database does not show. */
@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallTest {

    /** Everybody who is signed in reads these: the directory and the ladders. */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "department",
            "person",
            "reporting_line",
            "path",
            "track",
            "role",
            "competency",
            "expectation",
            "step",
            "talk_offer",
            "ladder_csv_mapping",
            "path_version",
            "person_zone",
            "leaver",
            "question_order",
            "content_kind",
            "company_profile",
            "company_logo");

    /** Without policies: ids of events on their way, when nobody is signed in. */
    private static final String EVENTS = "event_publication";

    /** Closed to the application altogether: the history of migrations, where they put sealed text, and what erases it, and that two release links. */
    private static final Set<String> CLOSED =
            Set.of("flyway_schema_history", "sealed_column", "leaving_part", "participation_part", "release_begun");

    private static final Viewer UNSET = new Viewer("nobody, never set", null, false);
    private static final Viewer EMPTY = new Viewer("nobody, left empty", "", false);
    private static final Viewer OPERATOR = new Viewer("operator", "", true);

    private static final String OF_CONTENT =
            "author_id || ' of ' || kind || coalesce(' about ' || about_id, '') || subject";

    /** What makes a row of a table known, where that is not its id. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("meeting_handover", "one_on_one_id"),
            Map.entry("handover_decision", "author_id || ' on ' || what || ' ' || subject"),
            Map.entry("talk_offer", "person_id"),
            Map.entry("strength_competency", "author_id || ' ' || strength || ' ' || competency_address"),
            Map.entry("kept_answer", "author_id || ' ' || answer_id"),
            Map.entry("standing_aside", "person_id || ' ' || standing_id"),
            Map.entry("proposal_decision", "proposal_id"),
            Map.entry("content_kind", "key"),
            Map.entry("content", OF_CONTENT),
            Map.entry("content_text", "content_id || ' ' || name"),
            Map.entry("shared_content", OF_CONTENT),
            Map.entry("shared_text", "content_id || ' ' || name"),
            Map.entry("content_reading", "content_id || ' by ' || reader_id"),
            Map.entry("content_request", "asker_id || ' asks ' || asked_id"),
            Map.entry("content_reply", "request_id"),
            Map.entry("content_ready", "content_id || ' by ' || author_id"),
            Map.entry("standing_expectation", "standing_id || ' ' || number"),
            Map.entry("wrap_up", "one_on_one_id"),
            Map.entry("touched_kind", "one_on_one_id || ' ' || kind"),
            Map.entry("agenda_place", "item_id"),
            Map.entry("shared_note", "author_id || ' in ' || one_on_one_id"),
            Map.entry("question_of_the_day", "author_id"),
            Map.entry("swap_part", "author_id || ' in ' || swap_id"),
            Map.entry("swap_words", "author_id || ' in ' || swap_id"),
            Map.entry("swap_ready", "author_id || ' in ' || swap_id"),
            Map.entry("promise_news", "promise_id || ' ' || number"),
            Map.entry("data_key", "person_id"),
            Map.entry("role_held", "person_id"),
            Map.entry("person_zone", "person_id"),
            Map.entry("leaver", "person_id"),
            Map.entry("calendar_feed", "person_id"),
            Map.entry("path_draft", "path"),
            Map.entry("refused_address", "person_id"),
            Map.entry("identity_mail", "person_id"),
            Map.entry("feed_mail", "person_id"),
            Map.entry("people_feed", "id"),
            Map.entry("people_feed_file", "feed_id"),
            Map.entry("people_feed_night", "only_one::text"),
            Map.entry("mail_unwanted", "person_id || ' ' || subject"),
            Map.entry("audit_entry", "number"),
            Map.entry("account", "person_id"),
            Map.entry("account_role", "person_id || ' ' || role"),
            Map.entry("remembered_device", "series"),
            Map.entry("known_device", "encode(secret_hash, 'hex')"),
            Map.entry("open_session", "id::text"),
            Map.entry("sign_on_provider", "key"),
            Map.entry("people_csv_mapping", "header"),
            Map.entry("external_identity", "known_as"),
            Map.entry("provisioning_source", "name"),
            Map.entry("provisioning_token", "id::text"),
            Map.entry("provisioned_person", "person_id"),
            Map.entry("one_time_code", "person_id"),
            Map.entry("recovery_code", "encode(code_hash, 'hex')"),
            Map.entry("passkey_owner", "person_id"),
            Map.entry("one_time_link", "encode(token_hash, 'hex')"),
            Map.entry("question_setting", "question"),
            Map.entry("question_wording", "question || ' ' || number"),
            Map.entry("question_order", "kind"),
            Map.entry("test_mail", "only_one::text"),
            Map.entry("set_up_skipped", "step"),
            Map.entry("set_up_over", "only_one::text"),
            Map.entry("company_profile", "name"),
            Map.entry("company_logo", "ground"),
            Map.entry("next_look", "employee_id"),
            Map.entry("participation_month", "month"),
            Map.entry("participation_count", "month || ' ' || measure || coalesce(' ' || department, '')"),
            Map.entry("wish_taken", "goal_id"),
            Map.entry("growth_talk", "one_on_one_id || ' ' || what"),
            Map.entry("node", "id::text"),
            Map.entry("job_run", "node_id || ' ' || job"),
            Map.entry("known_master_key", "encode(number, 'hex')"),
            Map.entry("backup_made", "at::text"),
            Map.entry("failed_sign_in", "encode(subject_hash, 'hex')"));

    private static final String SERIES_WITH_FORMER = "-1";
    private static final String SERIES = "-2";

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Cast cast;
    private Written written;
    private OfOthers others;
    private Swapped swapped;
    private String goal = "";
    private Standing standing;

    @BeforeAll
    void play() throws SQLException {
        History history = beans.createBean(History.class);
        cast = history.cast();
        written = history.play(cast);
        others = history.playOthers(cast);
        swapped = history.playSwaps(cast, written.with());
        history.playObservations(cast);
        history.playQuestionsOfTheDay(cast);
        history.playStories(cast);
        goal = history.playPlans(cast, written.with());
        standing = history.playStandings(cast);
        for (PersonId person : List.of(cast.employee(), cast.manager())) {
            Database.change("insert into standing_aside values (%s, %s, now())".formatted(standing.open(), person));
        }
        for (PersonId person : List.of(cast.employee(), cast.manager(), cast.colleague())) {
            Database.change(
                    "insert into kept_answer values (%s, 1, 'x', 1, 'goal', 'x', 'y', 1, now())".formatted(person));
        }
        Database.change("""
            insert into question_setting (question, hidden, offered, changed_at) values
                ('own-wall-1', true, true, now()), ('own-wall-2', true, false, now())
            """);
        Database.change("""
            insert into question_wording values
                ('own-wall-1', 1, 'strengths', 'EMPLOYEE', 'LIGHT', '', 'What people were asked', '', true),
                ('own-wall-1', 2, 'strengths', 'EMPLOYEE', 'LIGHT', '', 'What nobody was asked yet', '', false),
                ('own-wall-2', 1, 'strengths', 'EMPLOYEE', 'LIGHT', '', 'What nobody was asked ever', '', false)
            """);
        Database.change("""
            insert into question_set values
                ('own-wall-3', 'What was offered', '', '{}', '{}', true, true, 1, null, now()),
                ('own-wall-4', 'What nobody was offered yet', '', '{}', '{}', true, false, 1, null, now())
            """);
        Database.change("insert into node values (gen_random_uuid(), 'wall', '', now(), now())");
        Database.change(
                "insert into job_run select id, 'notification.MailRun', now(), 'DONE', 86400 from node on conflict do nothing");
        Database.change("insert into known_master_key values ('wall', now()) on conflict do nothing");
        Database.change("insert into backup_made values (now(), 1)");
        Database.change(
                "insert into provisioning_source (name, administrator_group, people_team_group) values ('wall', '', '')");
        Database.change("""
            insert into provisioning_token (source_id, token_hash) select id, 'wall' from provisioning_source where name = 'wall'
            """);
        Database.change("delete from people_feed_file");
        Database.change("delete from people_feed");
        Database.change("""
            insert into people_feed (way, source, digest, came_at, seen_at, state, reason, read_at)
            values ('FOLDER', 'wall', '', now(), now(), 'WAITING', null, null), ('FOLDER', 'wall', '', now(), now(), 'STOPPED', 'SEEN', now())
            """);
        Database.change("insert into people_feed_file select id, '' from people_feed");
        Database.change("insert into people_feed_night values (true, now(), null) on conflict do nothing");
        for (PersonId person : everybody()) {
            Database.change("insert into feed_mail values (-1, %s, 'SENT', 1, now(), now(), now())".formatted(person));
            Database.change("""
                insert into provisioned_person (source_id, person_id, user_name, user_name_key)
                select id, %1$s, 'wall-%1$s', 'wall-%1$s' from provisioning_source where name = 'wall'
                """.formatted(person));
        }
        Database.change("insert into company_profile default values on conflict do nothing");
        Database.change("insert into test_mail values (true, now()) on conflict do nothing");
        Database.change("insert into set_up_skipped values ('MAIL', null, now()) on conflict do nothing");
        Database.change("insert into set_up_over values (true, null, now()) on conflict do nothing");
        Database.asSuperuser(connection -> {
            try (PreparedStatement device = connection.prepareStatement(
                            "insert into remembered_device (series, person_id, secret_hash, created_at, last_used_at,"
                                    + " expires_at) values (?, ?, '', now(), now(), now())");
                    PreparedStatement known =
                            connection.prepareStatement("insert into known_device values (?, ?, now(), now())");
                    PreparedStatement session = connection.prepareStatement(
                            "insert into open_session values (gen_random_uuid(), ?, null, '', now(), now())");
                    PreparedStatement external = connection.prepareStatement(
                            "insert into external_identity values ('https://wall.example', ?, ?, now())");
                    PreparedStatement provider = connection.prepareStatement(
                            "insert into sign_on_provider values ('wall', 'Wall', 'https://wall.example', 'c', '', '', '', '')");
                    PreparedStatement columns =
                            connection.prepareStatement("insert into people_csv_mapping values ('wall', '{}')");
                    PreparedStatement failure = connection.prepareStatement(
                            "insert into failed_sign_in (subject_hash, failed_at) values (?, now())");
                    PreparedStatement held =
                            connection.prepareStatement("insert into role_held values (?, 'wall.role', now())");
                    PreparedStatement feed =
                            connection.prepareStatement("insert into calendar_feed values (?, ?, now())");
                    PreparedStatement draft = connection.prepareStatement("""
                        insert into path_draft (id, path, name, base_version, document, revision, changed_at, version)
                        values (-1, 'wall-draft', '', 0, '', 1, now(), 0)
                        """);
                    PreparedStatement mail = connection.prepareStatement("""
                        insert into mail
                            (one_on_one_id, employee_id, manager_id, recipient_id, kind, day, due_at, next_attempt_at)
                        select id, employee_id, manager_id, employee_id, 'OPENED', day, now(), now() from one_on_one
                        on conflict do nothing
                        """);
                    PreparedStatement refused =
                            connection.prepareStatement("insert into refused_address values (?, 'wall', 1, now())");
                    PreparedStatement changed =
                            connection.prepareStatement("update person set external_id = 'known-' || id where id = ?");
                    PreparedStatement asked = connection.prepareStatement("""
                        insert into held_change (together, asked_by, person_id, field) values (0, ?, ?, 'NAME')
                        """);
                    PreparedStatement moves = connection.prepareStatement("""
                        insert into planned_move (person_id, from_day, fields, returns, needs_second, outcome, ended_at)
                        select ?, current_date, '{TITLE}', false, false, outcome, ended_at
                        from (values (null, null::timestamptz), ('DONE', now()), ('TAKEN_BACK', now())) as of (outcome, ended_at)
                        """);
                    PreparedStatement told = connection.prepareStatement(
                            "insert into identity_mail values (?, now(), 'wall', 'SENT', 1, now())");
                    PreparedStatement code =
                            connection.prepareStatement("insert into one_time_code values (?, '', now(), 0)");
                    PreparedStatement recovery =
                            connection.prepareStatement("insert into recovery_code values (?, ?, now(), null)");
                    PreparedStatement owner = connection.prepareStatement(
                            "insert into passkey_owner values (?, sha256(cast(? || ' owner' as bytea)))");
                    PreparedStatement passkey = connection.prepareStatement("""
                        insert into passkey
                            (person_id, credential_id, attestation, transports, sign_count, label, browser, made_at)
                        values (?, sha256(cast(? || ' passkey' as bytea)), '', '', 0, 'Laptop', '', now())
                        """);
                    PreparedStatement reset = connection.prepareStatement("""
                        insert into factor_reset (person_id, asked_by) select ?, id from person where id <> ? limit 1
                        """);
                    PreparedStatement off =
                            connection.prepareStatement("insert into mail_unwanted values (?, 'BRIEF')")) {
                draft.executeUpdate();
                provider.executeUpdate();
                columns.executeUpdate();
                mail.executeUpdate();
                series(connection, SERIES_WITH_FORMER, cast.former());
                series(connection, SERIES, cast.manager());
                for (PersonId person : everybody()) {
                    device.setString(1, "device of " + person);
                    device.setLong(2, person.value());
                    device.executeUpdate();
                    known.setBytes(1, person.toString().getBytes(StandardCharsets.UTF_8));
                    known.setLong(2, person.value());
                    known.executeUpdate();
                    external.setString(1, "subject of " + person);
                    external.setLong(2, person.value());
                    external.executeUpdate();
                    session.setLong(1, person.value());
                    session.executeUpdate();
                    held.setLong(1, person.value());
                    held.executeUpdate();
                    refused.setLong(1, person.value());
                    refused.executeUpdate();
                    changed.setLong(1, person.value());
                    changed.executeUpdate();
                    asked.setLong(1, cast.peopleTeam().value());
                    asked.setLong(2, person.value());
                    asked.executeUpdate();
                    moves.setLong(1, person.value());
                    moves.executeUpdate();
                    told.setLong(1, person.value());
                    told.executeUpdate();
                    off.setLong(1, person.value());
                    off.executeUpdate();
                    feed.setLong(1, person.value());
                    feed.setBytes(2, person.toString().getBytes(StandardCharsets.UTF_8));
                    feed.executeUpdate();
                    code.setLong(1, person.value());
                    code.executeUpdate();
                    recovery.setLong(1, person.value());
                    recovery.setBytes(2, person.toString().getBytes(StandardCharsets.UTF_8));
                    recovery.executeUpdate();
                    owner.setLong(1, person.value());
                    owner.setString(2, person.toString());
                    owner.executeUpdate();
                    passkey.setLong(1, person.value());
                    passkey.setString(2, person.toString());
                    passkey.executeUpdate();
                    reset.setLong(1, person.value());
                    reset.setLong(2, person.value());
                    reset.executeUpdate();
                }
                failure.setBytes(1, new byte[] {1, 2, 3});
                failure.executeUpdate();
            }
            try (Statement counted = connection.createStatement()) {
                counted.executeUpdate("insert into participation_month (month) values ('1999-01-01')");
                counted.executeUpdate(
                        "insert into participation_count values ('1999-01-01', 'MET', 'Wall', 20, 'EXACT', 10)");
            }
            connection.commit();
            return true;
        });
    }

    private void series(Connection connection, String id, PersonId manager) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                insert into meeting_series values
                    (%1$s, %2$s, %3$s, 'WEEKLY', current_date, '10:00', 30, 'UTC', '', %2$s, now(), null, 0)
                """.formatted(id, cast.employee(), manager));
        }
    }

    Stream<Viewer> viewers() {
        return Stream.concat(Stream.of(UNSET, EMPTY, OPERATOR), named().keySet().stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("viewers")
    void each_table_shows_what_it_grants_to_this_person_and_no_row_more(Viewer viewer) throws SQLException {
        Map<String, Set<String>> all = Database.asSuperuser(WallTest::readAll);
        Map<String, Set<String>> seen = Database.as(viewer, WallTest::readAll);
        assertThat(seen.keySet()).isEqualTo(all.keySet());
        for (Map.Entry<String, Set<String>> table : seen.entrySet()) {
            assertThat(table.getValue())
                    .as("%s as %s", table.getKey(), viewer)
                    .containsExactlyInAnyOrderElementsOf(
                            granted(table.getKey(), viewer, all.getOrDefault(table.getKey(), Set.of())));
        }
    }

    @Test
    void there_is_something_to_hide_in_every_table() throws SQLException {
        Map<String, Set<String>> all = Database.asSuperuser(WallTest::readAll);
        all.forEach((table, rows) -> {
            if (!FOR_EVERYBODY.contains(table)) {
                assertThat(rows).as(table).isNotEmpty();
            }
        });
    }

    @Test
    void nobody_reads_what_belongs_to_the_migrations() {
        for (Viewer viewer : List.of(UNSET, OPERATOR)) {
            for (String table : CLOSED) {
                assertThat(SqlAssert.refusal(viewer, "select * from " + table)).contains("permission denied");
            }
        }
    }

    /** The visibility table, row by row. */
    private Set<String> granted(String table, Viewer viewer, Set<String> all) {
        if (FOR_EVERYBODY.contains(table)) {
            return viewer.equals(UNSET) || viewer.equals(EMPTY) ? Set.of() : all;
        }
        PersonId person = named().get(viewer);
        boolean operator = viewer.equals(OPERATOR);
        boolean administrator = cast.administrator().equals(person);
        boolean staff = operator || administrator || cast.peopleTeam().equals(person);
        Set<String> own = person == null ? Set.of() : own(table, person);
        return switch (table) {
            case "account", "refused_address", "identity_change", "held_change", "invitation", "factor_reset" ->
                staff ? all : own;
            case "account_role", "planned_move" -> staff ? all : own;
            case "people_csv_mapping", "people_feed" -> staff ? all : Set.of();
            // Of what was stopped, an administrator sees what it would do.
            case "people_feed_file" ->
                operator
                        ? all
                        : administrator
                                ? read(
                                        "people_feed_file",
                                        "feed_id in (select id from people_feed where state = 'STOPPED')")
                                : Set.of();
            case "one_time_link",
                    "sign_on_provider",
                    "provisioning_source",
                    "provisioning_token",
                    "set_up_skipped",
                    "set_up_over" -> operator || administrator ? all : Set.of();
            case "external_identity" -> operator || administrator ? all : own;
            case "audit_entry" -> operator || administrator ? all : own;
            case "remembered_device",
                    "known_device",
                    "open_session",
                    "provisioned_person",
                    "one_time_code",
                    "recovery_code",
                    "passkey_owner",
                    "passkey",
                    "factor_change" -> operator ? all : own;
            case "failed_sign_in",
                    "node",
                    "job_run",
                    "known_master_key",
                    "backup_made",
                    "test_mail",
                    "people_feed_night" -> operator ? all : Set.of();
            case "mail", "identity_mail", "feed_mail" -> operator ? all : own;
            case "strength_competency", "kept_answer", "standing_aside" -> own;
            // By the hash of its secret, when a calendar program asks: nobody is signed in then.
            case "calendar_feed" -> operator ? all : own;
            case "path_draft", "participation_month", "participation_count" ->
                operator || cast.peopleTeam().equals(person) ? all : Set.of();
            case "question_setting", "question_wording", "question_set" ->
                operator || cast.peopleTeam().equals(person) ? all : person == null ? Set.of() : offered(table);
            case "reflection",
                    "answer",
                    "one_on_one",
                    "meeting_series",
                    "wrap_up",
                    "touched_kind",
                    "agenda_item",
                    "agenda_place",
                    "promise",
                    "promise_news",
                    "shared_note",
                    "meeting_handover",
                    "handover_decision",
                    "swap",
                    "swap_part",
                    "swap_words",
                    "swap_ready",
                    "question_of_the_day",
                    "milestone",
                    "data_key",
                    "role_held",
                    "mail_unwanted",
                    "content",
                    "content_text",
                    "content_request",
                    "content_reply",
                    "content_ready",
                    "standing",
                    "standing_expectation",
                    "shared_content",
                    "shared_text",
                    "plan_goal",
                    "plan_step",
                    "next_look",
                    "growth_talk",
                    "wish_taken" -> {
                Set<String> rows = new HashSet<>(own);
                rows.addAll(fromOthers(table, person));
                yield rows;
            }
            case "content_reading" ->
                union(Stream.of(
                        readings(person),
                        appealReadings(person),
                        beyondReadings(person),
                        planReadings(person),
                        observationReadings(person)));
            case "proposed_question" -> proposals(person);
            case "proposal_decision" ->
                cast.employee().equals(person) ? proposals(written.taken(), written.aside()) : Set.of();
            default -> fail("Who may see the rows of the new table %s? Say so here.", table);
        };
    }

    /** What was offered once stands in what people were asked, and is no secret any more. */
    private static Set<String> offered(String table) {
        return read(table, "offered");
    }

    /** Rows that are this person's, whatever else there is. */
    private Set<String> own(String table, PersonId person) {
        String condition = switch (table) {
            // The record of a meeting is kept by both of its people, also after their line has ended.
            case "one_on_one",
                    "wrap_up",
                    "touched_kind",
                    "promise",
                    "promise_news",
                    "shared_note",
                    "growth_talk",
                    "wish_taken" -> person + " in (employee_id, manager_id)";
            case "meeting_series", "swap", "meeting_handover", "next_look" -> "employee_id = " + person;
            case "mail" -> "recipient_id = " + person;
            // What was said to somebody about them stays theirs, also when it was said by a manager of before; but for
            // what both
            // open together.
            case "shared_content" ->
                "author_id = %1$s or recipient_id = %1$s and about_id = %1$s and kind <> 'growth.own.standing'"
                        .formatted(person);
            case "shared_text" -> """
                author_id = %1$s or recipient_id = %1$s and content_id in (
                    select content_id from shared_content where about_id = %1$s and kind <> 'growth.own.standing')
                """.formatted(person);
            case "content_ready" -> "author_id = " + person;
            case "standing" -> "employee_id = " + person;
            case "standing_expectation" ->
                "standing_id in (select id from standing where employee_id = %s)".formatted(person);
            // Who asked and who was asked see that, and what was said to it.
            case "content_request" -> person + " in (asker_id, asked_id)";
            case "content_reply" ->
                "request_id in (select id from content_request where %s in (asker_id, asked_id))".formatted(person);
            case "agenda_item" -> onAgenda(person);
            case "agenda_place" -> "item_id in (select id from agenda_item where " + onAgenda(person) + ")";
            case "held_change" -> person + " in (asked_by, person_id)";
            // Before its day nobody but those who keep people knows of a move.
            case "planned_move" -> "outcome = 'DONE' and person_id = " + person;
            case "data_key",
                    "standing_aside",
                    "plan_goal",
                    "plan_step",
                    "role_held",
                    "identity_change",
                    "identity_mail",
                    "feed_mail",
                    "invitation",
                    "one_time_code",
                    "recovery_code",
                    "passkey_owner",
                    "passkey",
                    "factor_reset",
                    "factor_change",
                    "mail_unwanted",
                    "refused_address",
                    "calendar_feed",
                    "account",
                    "account_role",
                    "remembered_device",
                    "known_device",
                    "external_identity",
                    "provisioned_person",
                    "open_session" -> "person_id = " + person;
            // That somebody could sign in as them.
            case "audit_entry" -> "not is_of_a_move_to_come(kind) and person_id = " + person;
            case "reflection",
                    "answer",
                    "content",
                    "content_text",
                    "strength_competency",
                    "kept_answer",
                    "handover_decision",
                    "swap_part",
                    "swap_words",
                    "swap_ready",
                    "milestone",
                    "question_of_the_day" -> "author_id = " + person;
            default -> "false";
        };
        return read(table, condition);
    }

    private static Set<String> read(String table, String condition) {
        try {
            return Database.asSuperuser(connection -> read(connection, table, condition));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String onAgenda(PersonId person) {
        return "(author_id = %s or shown and %s in (employee_id, manager_id))".formatted(person, person);
    }

    /** Rows of others that this person may see. */
    private Set<String> fromOthers(String table, @Nullable PersonId person) {
        if (cast.manager().equals(person)) {
            return switch (table) {
                case "shared_content" ->
                    Set.of(
                            answer(cast.employee(), written.handedOver()),
                            answer(cast.employee(), written.shared()),
                            answer(cast.employee(), written.topic()),
                            answer(cast.employee(), written.updated()),
                            answer(cast.employee(), written.ownQuestion()),
                            answer(cast.colleague(), others.colleaguesShared()),
                            appeal(cast.employee(), Roles.HANDED_OVER),
                            appeal(cast.employee(), Roles.SHARED),
                            appeal(cast.employee(), Roles.UPDATED),
                            appeal(cast.colleague(), Roles.SHARED),
                            beyond(cast.employee()),
                            beyond(cast.colleague()),
                            // Its teller allowed that it is passed on, and whom it is about did.
                            story(cast.colleague()),
                            milestone(cast.employee()),
                            goal(cast.employee()),
                            step(cast.employee()),
                            strength(cast.employee(), 1),
                            side(cast.employee(), standing.open(), cast.manager()),
                            agreed(cast.employee(), standing.open()));
                // The employee shares the goal that they look at.
                case "next_look" -> persons(cast.employee());
                // The colleague shared the topic alone of a life beyond the company, as the employee did of an answer.
                case "shared_text" ->
                    union(Stream.of(
                            texts(answer(cast.employee(), written.handedOver()), "answer"),
                            texts(answer(cast.employee(), written.shared()), "answer"),
                            texts(answer(cast.employee(), written.updated()), "answer"),
                            texts(answer(cast.employee(), written.ownQuestion()), "answer", "question"),
                            texts(answer(cast.colleague(), others.colleaguesShared()), "answer"),
                            texts(appeal(cast.employee(), Roles.HANDED_OVER), "choice", "words"),
                            texts(appeal(cast.employee(), Roles.SHARED), "choice", "words"),
                            texts(appeal(cast.employee(), Roles.UPDATED), "choice", "words"),
                            texts(appeal(cast.colleague(), Roles.SHARED), "choice", "words"),
                            texts(goal(cast.employee()), "plan-goal", "plan-wish"),
                            texts(step(cast.employee()), "step"),
                            texts(beyond(cast.employee()), "change", "gain", "work"),
                            texts(story(cast.colleague()), "story"),
                            texts(milestone(cast.employee()), "milestone"),
                            texts(strength(cast.employee(), 1), "strength"),
                            texts(side(cast.employee(), standing.open(), cast.manager()), "standing-words"),
                            texts(agreed(cast.employee(), standing.open()), "agreed")));
                // That the employee has shared, and of that the words where the manager has too.
                case "content_ready" -> ready(cast.employee(), cast.manager(), standing.open(), standing.sealed());
                case "standing" -> standings("%s");
                case "standing_expectation" -> standings("%s 1");
                case "meeting_series" -> Set.of(SERIES);
                case "swap" -> swaps(swapped.open(), swapped.sealed(), swapped.waiting());
                // What the employee has shared, and of that the words where the manager has too.
                case "swap_ready" -> parts(cast.employee(), swapped.open(), swapped.sealed());
                case "swap_words" -> parts(cast.employee(), swapped.open());
                // The former manager put some of the promises into words that were handed over.
                case "data_key" -> persons(cast.employee(), cast.colleague(), cast.director(), cast.former());
                case "one_on_one",
                        "touched_kind",
                        "meeting_handover",
                        "promise",
                        "shared_note",
                        "agenda_item",
                        "agenda_place" -> handedOver(table);
                case "role_held" -> persons(cast.employee(), cast.colleague());
                default -> Set.of();
            };
        }
        if (cast.director().equals(person)) {
            return switch (table) {
                case "shared_content" ->
                    Set.of(
                            answer(cast.manager(), others.managersShared()),
                            appeal(cast.manager(), Roles.SHARED),
                            beyond(cast.manager()));
                case "shared_text" ->
                    union(Stream.of(
                            texts(answer(cast.manager(), others.managersShared()), "answer"),
                            texts(appeal(cast.manager(), Roles.SHARED), "choice", "words")));
                case "data_key" -> persons(cast.manager());
                case "role_held" -> persons(cast.manager(), cast.former());
                default -> Set.of();
            };
        }
        if (cast.former().equals(person) && table.equals("data_key")) {
            return persons(cast.employee());
        }
        if (cast.employee().equals(person) && table.equals("content_ready")) {
            return ready(cast.manager(), cast.employee(), standing.open(), standing.waiting());
        }
        if (cast.employee().equals(person) && table.equals("shared_content")) {
            return Set.of(side(cast.manager(), standing.open(), cast.employee()));
        }
        if (cast.employee().equals(person) && table.equals("shared_text")) {
            return texts(side(cast.manager(), standing.open(), cast.employee()), "standing-words");
        }
        if (cast.employee().equals(person) && table.equals("swap_ready")) {
            return parts(cast.manager(), swapped.open(), swapped.waiting());
        }
        if (cast.employee().equals(person) && table.equals("swap_words")) {
            return parts(cast.manager(), swapped.open());
        }
        // Both managers proposed questions in words of their own, and the colleague told a story.
        return cast.employee().equals(person) && table.equals("data_key")
                ? persons(cast.former(), cast.manager(), cast.colleague())
                : Set.of();
    }

    /** Of the meeting that was handed over: what the employee wrote for both, and what both agreed on. */
    private Set<String> handedOver(String table) {
        long meeting = written.withFormer().oneOnOne().value();
        String byEmployee = "author_id = %s and one_on_one_id = %s".formatted(cast.employee(), meeting);
        String condition = switch (table) {
            case "one_on_one" -> "id = " + meeting;
            case "shared_note" -> byEmployee;
            case "agenda_item" -> "shown and " + byEmployee;
            case "agenda_place" -> "item_id in (select id from agenda_item where shown and " + byEmployee + ")";
            default -> "one_on_one_id = " + meeting;
        };
        try {
            return Database.asSuperuser(connection -> read(connection, table, condition));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Set<String> readings(@Nullable PersonId person) {
        if (cast.employee().equals(person)) {
            return Set.of(
                    AnswerRows.number(written.sharedWithFormer()) + " by " + cast.former(),
                    AnswerRows.number(written.handedOver()) + " by " + cast.former(),
                    AnswerRows.number(written.handedOver()) + " by " + cast.manager(),
                    AnswerRows.number(written.shared()) + " by " + cast.manager(),
                    AnswerRows.number(written.topic()) + " by " + cast.manager(),
                    AnswerRows.number(written.updated()) + " by " + cast.manager(),
                    AnswerRows.number(written.withdrawn()) + " by " + cast.manager());
        }
        if (cast.manager().equals(person)) {
            return Set.of(
                    AnswerRows.number(written.handedOver()) + " by " + cast.manager(),
                    AnswerRows.number(written.shared()) + " by " + cast.manager(),
                    AnswerRows.number(written.topic()) + " by " + cast.manager(),
                    AnswerRows.number(written.updated()) + " by " + cast.manager());
        }
        return Set.of();
    }

    private Set<String> planReadings(@Nullable PersonId person) {
        return cast.employee().equals(person) || cast.manager().equals(person)
                ? Set.of(id(goal(cast.employee())) + " by " + cast.manager())
                : Set.of();
    }

    private Set<String> appealReadings(@Nullable PersonId person) {
        Set<String> byManager = Stream.of(Roles.HANDED_OVER, Roles.SHARED, Roles.UPDATED)
                .map(role -> appealId(role) + " by " + cast.manager())
                .collect(Collectors.toSet());
        if (cast.employee().equals(person)) {
            Set<String> all = new HashSet<>(byManager);
            all.add(appealId(Roles.WITHDRAWN) + " by " + cast.manager());
            all.add(appealId(Roles.SHARED_WITH_FORMER) + " by " + cast.former());
            all.add(appealId(Roles.HANDED_OVER) + " by " + cast.former());
            return all;
        }
        return cast.manager().equals(person) ? byManager : Set.of();
    }

    /** What was withdrawn, or shared with somebody who is not the manager any more, only the author knows to be read. */
    private Set<String> beyondReadings(@Nullable PersonId person) {
        String byFormer = " by " + cast.former();
        String byManager = " by " + cast.manager();
        if (cast.employee().equals(person)) {
            return Set.of(id(beyond(cast.employee())) + byFormer, id(beyond(cast.employee())) + byManager);
        }
        if (cast.stranger().equals(person)) {
            return Set.of(id(beyond(cast.stranger())) + byFormer);
        }
        if (cast.former().equals(person)) {
            return Set.of(id(beyond(cast.former())) + " by " + cast.director());
        }
        return cast.manager().equals(person) ? Set.of(id(beyond(cast.employee())) + byManager) : Set.of();
    }

    private Set<String> observationReadings(@Nullable PersonId person) {
        try {
            return Database.asSuperuser(connection -> read(connection, "content_reading", """
                content_id in (select id from content where kind = 'reflection.own.observations') and (author_id = %1$s
                    or reader_id = %1$s and content_id in (select content_id from shared_content))
                """.formatted(person)));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String appealId(String role) {
        return id(appeal(cast.employee(), role));
    }

    private static String appeal(PersonId author, String role) {
        return author + " of careerpath.own.appeals" + role;
    }

    private Set<String> proposals(@Nullable PersonId person) {
        if (cast.employee().equals(person)) {
            return proposals(written.fromFormer(), written.open(), written.taken(), written.aside());
        }
        return cast.manager().equals(person) ? proposals(written.open(), written.taken(), written.aside()) : Set.of();
    }

    private Map<Viewer, PersonId> named() {
        return Map.of(
                viewer("employee", cast.employee()), cast.employee(),
                viewer("manager", cast.manager()), cast.manager(),
                viewer("director", cast.director()), cast.director(),
                viewer("former manager", cast.former()), cast.former(),
                viewer("colleague", cast.colleague()), cast.colleague(),
                viewer("People team", cast.peopleTeam()), cast.peopleTeam(),
                viewer("administrator", cast.administrator()), cast.administrator(),
                viewer("stranger", cast.stranger()), cast.stranger());
    }

    private List<PersonId> everybody() {
        return new ArrayList<>(named().values());
    }

    private static Viewer viewer(String name, PersonId person) {
        return new Viewer(name, person.toString(), false);
    }

    private static Map<String, Set<String>> readAll(Connection connection) throws SQLException {
        Map<String, Set<String>> rows = new java.util.TreeMap<>();
        for (String table : Database.tables(connection)) {
            if (!table.equals(EVENTS) && !CLOSED.contains(table)) {
                rows.put(table, read(connection, table, "true"));
            }
        }
        return rows;
    }

    private static Set<String> read(Connection connection, String table, String condition) throws SQLException {
        String key = KEYS.getOrDefault(table, "id");
        return Database.column(connection, "select " + key + " from " + table + " where " + condition);
    }

    private static String answer(PersonId author, AnswerId id) {
        return author + " of reflection.own.answers" + AnswerRows.subject(id);
    }

    private static Set<String> proposals(ProposalId... ids) {
        return Stream.of(ids).map(id -> Long.toString(id.value())).collect(Collectors.toSet());
    }

    private static Set<String> swaps(SwapId... ids) {
        return Stream.of(ids).map(id -> Long.toString(id.value())).collect(Collectors.toSet());
    }

    private static Set<String> parts(PersonId author, SwapId... ids) {
        return Stream.of(ids).map(id -> author + " in " + id.value()).collect(Collectors.toSet());
    }

    /** Its place among the others would tell that there are others. */
    @Test
    void whoever_reads_a_milestone_learns_how_far_off_it_is_and_nothing_else_of_where_it_stands() throws SQLException {
        Viewer manager = viewer("manager", cast.manager());
        String own = Database.asSuperuser(connection -> Database.column(
                        connection,
                        "select string_agg(quote_literal(subject), ', ') from milestone where author_id = "
                                + cast.employee()))
                .iterator()
                .next();
        assertThat(read(manager, "select subject from milestone")).isEmpty();
        assertThat(read(manager, "select subject from horizons_of(array[" + own + "])"))
                .isEqualTo(sharedMilestones(cast.employee()));
        assertThat(read(manager, "select * from horizons_of(array[" + own + "]) as known (subject, horizon)"))
                .hasSize(1);
        assertThat(read(viewer("former manager", cast.former()), "select * from horizons_of(array[" + own + "])"))
                .isEmpty();
        assertThat(read(viewer("employee", cast.employee()), "select subject from horizons_of(array[" + own + "])"))
                .hasSize(2);
    }

    /** The one before it is not shared, and nothing tells of it. */
    @Test
    void whoever_reads_a_step_learns_its_day_and_that_it_is_the_next_one_of_those_that_they_read() throws SQLException {
        Viewer manager = viewer("manager", cast.manager());
        Viewer employee = viewer("employee", cast.employee());
        String told = "select shared_steps(%s, %s)::text";
        String toManager = told.formatted(cast.employee(), cast.manager());
        Set<String> known = Database.asSuperuser(connection -> Database.column(
                connection,
                "select row(shared.subject, current_date + 1, true)::text from shared_content shared"
                        + " where kind = 'growth.own.step' and author_id = " + cast.employee()));
        assertThat(read(manager, "select id from plan_step where person_id = " + cast.employee()))
                .isEmpty();
        assertThat(read(manager, toManager)).hasSize(1).isEqualTo(known);
        assertThat(read(employee, toManager)).isEqualTo(known);
        assertThat(read(employee, "select id from plan_step")).hasSize(3);
        for (Viewer other : List.of(
                viewer("former manager", cast.former()),
                viewer("director", cast.director()),
                viewer("colleague", cast.colleague()),
                OPERATOR,
                UNSET)) {
            assertThat(read(other, toManager)).as("%s", other).isEmpty();
        }
        assertThat(read(viewer("former manager", cast.former()), told.formatted(cast.employee(), cast.former())))
                .isEmpty();
        assertThat(read(manager, told.formatted(cast.colleague(), cast.manager())))
                .isEmpty();
    }

    private static Set<String> read(Viewer viewer, String sql) throws SQLException {
        return Database.as(viewer, connection -> Database.column(connection, sql));
    }

    private static String milestone(PersonId author) {
        return author + " of growth.own.milestone"
                + sharedMilestones(author).iterator().next();
    }

    private static String step(PersonId author) {
        try {
            return author + " of growth.own.step"
                    + Database.asSuperuser(connection -> Database.column(
                                    connection,
                                    "select subject from shared_content where kind = 'growth.own.step' and author_id = "
                                            + author))
                            .iterator()
                            .next();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The one in two years is shared, and the next one is not. */
    private static Set<String> sharedMilestones(PersonId author) {
        try {
            return Database.asSuperuser(
                    connection -> read(connection, "milestone", "horizon = 'TWO' and author_id = " + author));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String strength(PersonId author, int number) {
        return author + " of growth.own.strengthsstrength-" + number;
    }

    private static String beyond(PersonId author) {
        return author + " of growth.own.beyond";
    }

    private String story(PersonId author) {
        return author + " of growth.own.stories about " + cast.employee();
    }

    private String goal(PersonId author) {
        return author + " of growth.own.plan" + goal;
    }

    private static String side(PersonId author, StandingId standing, PersonId about) {
        return author + " of growth.own.standing about " + about + "standing-" + standing + "/1";
    }

    private static String agreed(PersonId author, StandingId standing) {
        return author + " of growth.own.agreedstanding-" + standing;
    }

    private static Set<String> ready(PersonId author, PersonId reader, StandingId... ids) {
        return Stream.of(ids)
                .map(standing -> id(side(author, standing, reader)) + " by " + author)
                .collect(Collectors.toSet());
    }

    private Set<String> standings(String row) {
        return Stream.of(standing.open(), standing.sealed(), standing.waiting())
                .map(row::formatted)
                .collect(Collectors.toSet());
    }

    private static Set<String> texts(String content, String... names) {
        return Stream.of(names).map(name -> id(content) + " " + name).collect(Collectors.toSet());
    }

    /** The number of a row of content. */
    private static String id(String content) {
        try {
            return Database.asSuperuser(connection -> Database.column(
                            connection, "select id from content where " + OF_CONTENT + " = '" + content + "'"))
                    .iterator()
                    .next();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> union(Stream<Set<String>> sets) {
        return sets.flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Set<String> persons(PersonId... ids) {
        return Stream.of(ids).map(PersonId::toString).collect(Collectors.toSet());
    }
}
