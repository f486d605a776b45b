package org.waymark.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.waymark.base.crypto.KeyRotation;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.identity.Accounts;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.note.SharedNoteDetail;
import org.waymark.meeting.note.SharedNotes;
import org.waymark.meeting.talk.MeetingPages;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.organization.leaver.Leavers;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.observation.Observations;
import org.waymark.reflection.observation.SharedObservation;
import org.waymark.testing.Database;
import org.waymark.testing.Database.Viewer;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;
import org.waymark.wall.History.Cast;
import org.waymark.wall.History.Written;

/** What is left of everything somebody ever wrote here, once they have left. */
@WaymarkTest
class LeaverTest {

    /** Never shared as long as it stands in these; a shared copy stands elsewhere. */
    private static final Set<String> OWN = Set.of("swap_part.draft", "content_text.words");

    /** Somebody else reads these, or may read them as soon as they have shared their part. */
    private static final Set<String> SHARED = Set.of(
            "proposed_question.own_question",
            "swap.own_question",
            "swap_words.words",
            "shared_text.words",
            "promise.words",
            "promise_news.why",
            "shared_note.words");

    private static final Map<String, String> SHARED_IN_PART = Map.of("agenda_item.words", "shown");

    /** By table, with a row of somebody's who is the :person. */
    private static final Map<String, String> WAYS_IN_AND_WISHES = Map.ofEntries(
            Map.entry(
                    "account (person_id, password_hash, enabled, created_at, version)", ":person, 'x', true, now(), 0"),
            Map.entry("account_role (person_id, role)", ":person, 'PEOPLE_TEAM'"),
            Map.entry("invitation (person_id)", ":person"),
            Map.entry("one_time_link (token_hash, person_id, expires_at)", "'link :person', :person, now()"),
            Map.entry(
                    "remembered_device (series, person_id, secret_hash, created_at, last_used_at, expires_at)",
                    "'series :person', :person, 'x', now(), now(), now()"),
            Map.entry(
                    "known_device (secret_hash, person_id, known_since, expires_at)",
                    "'known :person', :person, now(), now()"),
            Map.entry(
                    "open_session (id, person_id, browser, signed_in_at, last_seen_at)",
                    "gen_random_uuid(), :person, 'x', now(), now()"),
            Map.entry("calendar_feed (person_id, secret_hash, made_at)", ":person, 'feed :person', now()"),
            Map.entry("person_zone (person_id, zone_id)", ":person, 'Europe/Berlin'"),
            Map.entry("mail_unwanted (person_id, subject)", ":person, 'BRIEF'"),
            Map.entry("refused_address (person_id, email, times, last_at)", ":person, 'x', 1, now()"),
            Map.entry("talk_offer (person_id, role_address, offered_at)", ":person, 'x.y', now()"),
            Map.entry("plan_goal (person_id, state, begun_at)", ":person, 'RESTING', now()"),
            Map.entry("strength_competency (author_id, strength, competency_address)", ":person, 'strength-1', 'x.y'"),
            Map.entry(
                    "kept_answer (author_id, answer_id, question, reflection_id, place, kind, subject, content_id, kept_at)",
                    ":person, 1, 'x', 1, 'goal', 'x', 'y', 1, now()"),
            Map.entry(
                    "handover_decision (author_id, what, subject, manager_id, handed, decided_at)",
                    ":person, 'beyond', '', :manager, true, now()"));

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Leavers leavers;

    @Autowired
    private KeyRotation rotation;

    @Autowired
    private People people;

    @Autowired
    private SharedAnswers sharedAnswers;

    @Autowired
    private SharedNotes sharedNotes;

    @Autowired
    private Observations observations;

    @Autowired
    private PrivateNotes notes;

    @Autowired
    private MeetingPages meetingPages;

    @Autowired
    private TestClock clock;

    private Cast cast;
    private Written written;

    @BeforeEach
    void everythingIsWritten() {
        History history = beans.createBean(History.class);
        cast = history.cast();
        written = history.play(cast);
        history.playOthers(cast);
        history.playSwaps(cast, written.with());
        history.playObservations(cast);
        history.playQuestionsOfTheDay(cast);
        String _ = history.playPlans(cast, written.with());
        history.playStandings(cast);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void what_was_never_shared_goes_after_the_stated_days_and_the_rest_reads_on_with_a_new_key() throws SQLException {
        PersonId leaver = cast.employee();
        Map<String, Long> before = texts(leaver);
        Map<String, Long> shared = textsThatStay(leaver);
        Map<String, Long> ofManager = texts(cast.manager());
        List<String> read = managerReads();
        close(leaver);
        clock.advance(Duration.ofDays(29));
        eraseWhatIsDue();
        assertThat(texts(leaver)).as("until the stated day").isEqualTo(before);

        clock.advance(Duration.ofDays(1));
        eraseWhatIsDue();
        eraseWhatIsDue();
        assertThat(texts(leaver)).isEqualTo(shared);
        assertThat(texts(cast.manager())).as("what others wrote").isEqualTo(ofManager);
        assertThat(toldOperator("select people_with_a_new_key_to_come()")).contains(leaver.toString());
        assertThat(RunAs.operator(() -> rotation.rotate(leaver))).isTrue();
        assertThat(managerReads()).isEqualTo(read).isNotEmpty().doesNotContain("null");
        assertThat(managersNotes()).contains("What both read", "What both read");
    }

    @Test
    void what_was_shared_goes_with_the_last_key_and_the_managers_pages_still_work() throws SQLException {
        PersonId leaver = cast.employee();
        close(leaver);
        clock.advance(Duration.ofDays(365));
        eraseWhatIsDue();
        Map<String, Long> rest = texts(leaver);
        assertThat(rest.keySet())
                .as("what words of others hang on, empty")
                .isSubsetOf("promise.words", "promise_news.why", "swap.own_question", "proposed_question.own_question");
        for (String column : rest.keySet()) {
            String[] place = column.split("\\.", 2);
            assertThat(told("select coalesce(max(length(%2$s)), 0) from %1$s where %3$s = %4$s"
                            .formatted(place[0], place[1], authors().get(column), leaver)))
                    .isEqualTo("0");
        }
        assertThat(told("select count(*) from data_key where person_id = " + leaver))
                .isEqualTo("0");
        assertThat(managerReads()).isEmpty();
        assertThat(as(cast.manager(), () -> meetingPages.open(written.with().oneOnOne(), null)))
                .isPresent();
        assertThat(managersNotes()).containsExactly("What both read");
        assertThat(as(cast.manager(), () -> notes.about(leaver)).words()).isEqualTo("What the manager notes");
        assertThat(told("select name from person where id = " + leaver)).isEqualTo("Emil Employee");
    }

    @Test
    void a_manager_who_leaves_takes_nothing_away_that_they_had_told_their_report() throws SQLException {
        PersonId leaver = cast.manager();
        Map<String, Long> shared = textsThatStay(leaver);
        List<String> told = employeeReads();
        assertThat(told).isNotEmpty();
        close(leaver);
        clock.advance(Duration.ofDays(30));
        eraseWhatIsDue();
        RunAs.operator(() -> rotation.rotate(leaver));
        assertThat(texts(leaver)).isEqualTo(shared);
        assertThat(employeeReads()).isEqualTo(told);
        assertThat(as(cast.employee(), () -> meetingPages.open(written.with().oneOnOne(), null)))
                .isPresent();
    }

    @Test
    void ways_in_and_wishes_go_with_what_was_never_shared_and_nobody_elses_with_them() throws SQLException {
        PersonId leaver = cast.employee();
        PersonId colleague = cast.colleague();
        close(leaver);
        for (PersonId person : List.of(leaver, colleague)) {
            for (Map.Entry<String, String> kept : WAYS_IN_AND_WISHES.entrySet()) {
                Database.change("insert into %s values (%s) on conflict do nothing"
                        .formatted(kept.getKey(), kept.getValue())
                        .replace(":person", person.toString())
                        .replace(":manager", cast.manager().toString()));
            }
        }
        Map<String, Long> ofColleague = waysInAndWishes(colleague);
        assertThat(ofColleague).hasSameSizeAs(WAYS_IN_AND_WISHES);
        assertThat(waysInAndWishes(leaver)).hasSameSizeAs(WAYS_IN_AND_WISHES);

        clock.advance(Duration.ofDays(30));
        eraseWhatIsDue();
        assertThat(waysInAndWishes(leaver)).isEmpty();
        assertThat(waysInAndWishes(colleague)).isEqualTo(ofColleague);
    }

    @Test
    void until_the_stated_day_it_can_be_undone_and_nothing_is_lost() throws SQLException {
        PersonId leaver = cast.employee();
        Map<String, Long> before = texts(leaver);
        close(leaver);
        clock.advance(Duration.ofDays(20));
        RunAs.operator(() -> {
            accounts.reopen(leaver);
            return true;
        });
        clock.advance(Duration.ofDays(400));
        eraseWhatIsDue();
        assertThat(texts(leaver)).isEqualTo(before);
        assertThat(as(cast.manager(), () -> people.reportsOf(cast.manager())))
                .extracting(PersonReference::id)
                .contains(leaver);
    }

    @Test
    void whoever_has_left_is_in_no_list_of_people_and_found_by_who_knows_them() {
        close(cast.employee());
        assertThat(as(cast.manager(), () -> people.reportsOf(cast.manager())))
                .extracting(PersonReference::id)
                .doesNotContain(cast.employee())
                .contains(cast.colleague());
        assertThat(as(cast.stranger(), () -> people.search("Emil Employee", 0, 1000)))
                .extracting(PersonReference::id)
                .doesNotContain(cast.employee());
        assertThat(as(cast.manager(), () -> people.reportOf(cast.manager(), cast.employee())))
                .isPresent();
        assertThat(RunAs.operator(() -> people.directory("Emil Employee", 0, 1000)))
                .extracting(entry -> entry.person().id())
                .contains(cast.employee());
    }

    @Test
    void nobody_but_the_operator_has_anything_erased_and_of_nobody_who_has_not_left() throws SQLException {
        Map<String, Long> before = texts(cast.employee());
        for (String step : List.of("erase_leaver", "release_leaver")) {
            String erase = "select " + step + "(%s, '9999-01-01')";
            assertThat(toldOperator(erase.formatted(cast.employee()))).isEqualTo("f");
        }
        close(cast.employee());
        Viewer administrator = new Viewer("administrator", cast.administrator().toString(), false);
        String erased = Database.as(
                administrator,
                connection -> one(connection, "select erase_leaver(%s, '9999-01-01')".formatted(cast.employee())));
        assertThat(erased).isEqualTo("f");
        assertThat(texts(cast.employee())).isEqualTo(before);
    }

    private void close(PersonId person) {
        RunAs.operator(() -> {
            accounts.close(person);
            return true;
        });
    }

    private void eraseWhatIsDue() {
        RunAs.operator(() -> {
            leavers.due().forEach(leavers::eraseWhatIsDue);
            return true;
        });
    }

    private List<String> managerReads() {
        return as(cast.manager(), () -> sharedAnswers.open(cast.employee())).stream()
                .filter(answer -> answer.words() != null)
                .map(SharedAnswer::words)
                .map(String::valueOf)
                .toList();
    }

    private List<String> managersNotes() {
        return as(cast.manager(), () -> sharedNotes.read(written.with().oneOnOne())).stream()
                .map(SharedNoteDetail::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private List<String> employeeReads() {
        return as(cast.employee(), observations::open).stream()
                .map(SharedObservation::toString)
                .filter(text -> text.contains("What a manager sees"))
                .map(text -> text.replaceAll("READ|NEW|CHANGED", ""))
                .toList();
    }

    /** How many sealed texts of a person stand in each column that has one. */
    private static Map<String, Long> texts(PersonId person) throws SQLException {
        Map<String, Long> texts = new TreeMap<>();
        for (Map.Entry<String, String> column : authors().entrySet()) {
            texts.put(column.getKey(), count(column.getKey(), column.getValue(), person, "true"));
        }
        texts.values().removeIf(number -> number == 0);
        return texts;
    }

    private static Map<String, Long> waysInAndWishes(PersonId person) throws SQLException {
        Map<String, Long> kept = new TreeMap<>();
        for (String columns : WAYS_IN_AND_WISHES.keySet()) {
            String table = columns.substring(0, columns.indexOf(' '));
            String owner = columns.contains("author_id") ? "author_id" : "person_id";
            kept.put(table, count(table + "." + owner, owner, person, "true"));
        }
        kept.values().removeIf(number -> number == 0);
        return kept;
    }

    private static Map<String, Long> textsThatStay(PersonId person) throws SQLException {
        Map<String, Long> texts = new TreeMap<>();
        Set<String> unknown = new TreeSet<>(authors().keySet());
        unknown.removeAll(OWN);
        for (Map.Entry<String, String> column : authors().entrySet()) {
            String name = column.getKey();
            String condition = SHARED.contains(name) ? "true" : SHARED_IN_PART.get(name);
            if (condition != null) {
                unknown.remove(name);
                texts.put(name, count(name, column.getValue(), person, condition));
            }
        }
        assertThat(unknown)
                .as("new columns: are they erased when somebody leaves?")
                .isEmpty();
        texts.values().removeIf(number -> number == 0);
        return texts;
    }

    private static long count(String column, String author, PersonId person, String condition) throws SQLException {
        String[] place = column.split("\\.", 2);
        return Long.parseLong(told("select count(*) from %1$s where %2$s = %3$s and %4$s is not null and %5$s"
                .formatted(place[0], author, person, place[1], condition)));
    }

    private static Map<String, String> authors() throws SQLException {
        return Database.asSuperuser(connection -> {
            Map<String, String> authors = new HashMap<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery("select table_name, column_name, author from sealed_column")) {
                while (rows.next()) {
                    authors.put(rows.getString(1) + "." + rows.getString(2), rows.getString(3));
                }
            }
            return authors;
        });
    }

    private static String told(String sql) throws SQLException {
        return Database.asSuperuser(connection -> one(connection, sql));
    }

    private static String toldOperator(String sql) throws SQLException {
        return Database.as(new Viewer("operator", "", true), connection -> one(connection, sql));
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
