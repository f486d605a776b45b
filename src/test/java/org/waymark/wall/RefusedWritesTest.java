package org.waymark.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.standing.StandingId;
import org.waymark.meeting.handover.MeetingHandover;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.swap.SwapId;
import org.waymark.testing.AnswerRows;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Database;
import org.waymark.testing.Database.Viewer;
import org.waymark.testing.WaymarkTest;
import org.waymark.wall.History.Cast;
import org.waymark.wall.History.OfOthers;
import org.waymark.wall.History.Standing;
import org.waymark.wall.History.Swapped;
import org.waymark.wall.History.Written;

/** Statements that the application never makes, and that the database would not let pass if it did. */
@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedWritesTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MeetingHandover handover;

    private Cast cast;
    private Written written;
    private OfOthers others;
    private Swapped swapped;
    private Standing standing;
    private Viewer employee;
    private Viewer manager;
    private Viewer former;
    private Viewer colleague;

    @BeforeAll
    void play() {
        History history = beans.createBean(History.class);
        cast = history.cast();
        written = history.play(cast);
        others = history.playOthers(cast);
        swapped = history.playSwaps(cast, written.with());
        history.playObservations(cast);
        history.playStories(cast);
        standing = history.playStandings(cast);
        employee = viewer("employee", cast.employee());
        manager = viewer("manager", cast.manager());
        former = viewer("former manager", cast.former());
        colleague = viewer("colleague", cast.colleague());
    }

    // What somebody asks colleagues for

    @Test
    void nobody_asks_in_the_name_of_somebody_else_or_answers_for_them() throws SQLException {
        refused(
                manager,
                "insert into content_request (kind, asker_id, asked_id, asked_at) values ('growth.own.stories', %s, %s, now())"
                        .formatted(cast.employee(), cast.director()));
        String request = "(select id from content_request where asked_id = %s)".formatted(cast.stranger());
        refused(
                employee,
                "insert into content_reply (request_id, asked_id, may_pass_on) values (%s, %s, true)"
                        .formatted(request, cast.stranger()));
        assertThat(SqlAssert.touched(employee, "update content_reply set may_pass_on = true"))
                .isZero();
        assertThat(SqlAssert.touched(
                        viewer("stranger", cast.stranger()), "update content_request set ended_at = now()"))
                .isZero();
    }

    @Test
    void what_somebody_was_told_is_passed_on_to_nobody_but_their_manager_and_only_if_its_author_allows_that()
            throws SQLException {
        String pass = """
            insert into shared_content
                (content_id, author_id, kind, subject, about_id, recipient_id, passed_from, revision, of_revision, shared_at)
            select content_id, author_id, kind, subject, about_id, %s, about_id, revision, of_revision, now()
            from shared_content
            where kind = 'growth.own.stories' and recipient_id = about_id
            """;
        refused(employee, pass.formatted(cast.director()));
        String allow = "update content_reply set may_pass_on = %s where asked_id = " + cast.colleague();
        assertThat(Database.change(allow.formatted(false))).isOne();
        assertThat(SqlAssert.touched(
                        employee,
                        "delete from shared_content where about_id <> recipient_id and recipient_id = "
                                + cast.manager()))
                .isOne();
        refused(employee, pass.formatted(cast.manager()));
        assertThat(Database.change(allow.formatted(true))).isOne();
    }

    @Test
    void what_is_passed_on_hangs_on_what_whoever_asked_was_given() throws SQLException {
        refused(employee, """
            insert into shared_content
                (content_id, author_id, kind, subject, about_id, recipient_id, revision, of_revision, shared_at)
            select content_id, author_id, kind, subject, about_id, %s, revision, of_revision, now()
            from shared_content where kind = 'growth.own.stories' and recipient_id = about_id
            """.formatted(cast.manager()));
        assertThat(SqlAssert.touched(colleague, "delete from shared_content where recipient_id = " + cast.employee()))
                .isOne();
    }

    /** Whoever asked may have kept what its author has written anew since: sealed as it is, it opens at the same place. */
    @Test
    void what_is_passed_on_is_what_whoever_asked_has_now_and_no_words_that_they_kept() throws SQLException {
        String passedOn = """
            delete from shared_content where about_id = viewer() and recipient_id = %1$s;
            insert into shared_content
                (content_id, author_id, kind, subject, about_id, recipient_id, passed_from, revision, of_revision, shared_at)
            select content_id, author_id, kind, subject, about_id, %1$s, about_id, %2$s, of_revision, now()
            from shared_content where kind = 'growth.own.stories' and author_id = %3$s and recipient_id = about_id;
            insert into shared_text (content_id, recipient_id, author_id, name, words)
            select content_id, %1$s, author_id, name, %4$s
            from shared_text where recipient_id = viewer() and author_id = %3$s and name = 'story'
            """;
        assertThat(SqlAssert.touched(
                        employee, passedOn.formatted(cast.manager(), "revision", cast.colleague(), "words")))
                .isOne();
        refused(employee, passedOn.formatted(cast.manager(), "revision - 1", cast.colleague(), "words"));
        refused(employee, passedOn.formatted(cast.manager(), "revision", cast.colleague(), "words || '\\x00'::bytea"));
    }

    @Test
    void a_request_that_was_called_off_is_not_opened_again() throws SQLException {
        String called = "update content_request set ended_at = %s where asked_id = " + cast.stranger();
        assertThat(Database.change(called.formatted("now()"))).isOne();
        assertThat(SqlAssert.touched(employee, called.formatted("null"))).isZero();
        assertThat(Database.change(called.formatted("null"))).isOne();
        refused(employee, called.formatted("null"));
    }

    @Test
    void nobody_writes_or_shares_about_somebody_who_did_not_ask_them() {
        refused(colleague, """
            insert into content (author_id, kind, about_id, written_at)
            values (%s, 'growth.own.stories', %s, now())
            """.formatted(cast.colleague(), cast.manager()));
        refused(viewer("stranger", cast.stranger()), """
            insert into shared_content
                (content_id, author_id, kind, subject, about_id, recipient_id, revision, of_revision, shared_at)
            select id, author_id, kind, subject, about_id, %s, 1, 1, now() from content where kind = 'growth.own.stories'
            """.formatted(cast.manager()));
    }

    // Who somebody is

    @Test
    void nobody_makes_themself_another_person_or_a_manager() throws SQLException {
        for (PersonId staff : List.of(cast.peopleTeam(), cast.administrator())) {
            Viewer viewer = viewer("staff", staff);
            for (String value : List.of("name = 'Tomas Reyl'", "email = 'tomas@wall.example'")) {
                refused(viewer, "update person set " + value + " where id = " + staff);
                assertThat(SqlAssert.touched(viewer, "update person set " + value + " where id = " + cast.colleague()))
                        .isOne();
            }
            assertThat(SqlAssert.touched(viewer, "update person set title = 'Head' where id = " + staff))
                    .isOne();
            refused(viewer, line(cast.former(), staff));
            assertThat(SqlAssert.touched(viewer, line(cast.former(), cast.colleague())))
                    .isOne();
        }
    }

    private static String line(PersonId person, PersonId manager) {
        return """
            insert into reporting_line (id, person_id, manager_id, starts_on, ends_on, version)
            values (-1, %s, %s, current_date, current_date + 1, 0)
            """.formatted(person, manager);
    }

    @Test
    void nobody_writes_what_was_changed_about_somebody_or_has_seen_it_for_them() {
        Viewer staff = viewer("People team", cast.peopleTeam());
        refused(
                staff,
                "insert into identity_change (person_id, field, at) values (%s, 'NAME', now())"
                        .formatted(cast.employee()));
        refused(staff, "update identity_change set was = 'x'");
        refused(staff, "delete from identity_change");
    }

    @Test
    void nobody_asks_for_somebody_else_or_decides_what_they_asked_for() {
        Viewer staff = viewer("People team", cast.peopleTeam());
        refused(staff, held(cast.administrator()));
        refused(employee, held(cast.employee()));
        refused(staff, "update held_change set person_id = " + cast.colleague());
    }

    private String held(PersonId asking) {
        return "insert into held_change (together, asked_by, person_id, field, became_manager_id) values (0, %1$s, %2$s, 'MANAGER', %1$s)"
                .formatted(asking, cast.colleague());
    }

    // Shares

    @Test
    void what_is_allowed_passes_so_the_refusals_below_have_their_own_reason() throws SQLException {
        assertThat(SqlAssert.touched(employee, share(written.draft(), cast.employee(), cast.manager())))
                .isOne();
        assertThat(SqlAssert.touched(manager, reading(written.ownQuestion(), cast.employee(), cast.manager())))
                .isOne();
        assertThat(SqlAssert.touched(employee, answer(written.with(), cast.employee())))
                .isOne();
        assertThat(SqlAssert.touched(employee, oneOnOne(cast.employee(), cast.manager(), cast.employee())))
                .isOne();
        assertThat(SqlAssert.touched(manager, proposal(written.with(), cast.employee(), cast.manager())))
                .isOne();
        assertThat(SqlAssert.touched(employee, note(cast.employee(), cast.director())))
                .isOne();
    }

    @Test
    void nobody_shares_with_somebody_who_is_not_their_manager() {
        for (PersonId recipient : List.of(cast.director(), cast.former(), cast.colleague(), cast.peopleTeam())) {
            refused(employee, share(written.draft(), cast.employee(), recipient));
        }
    }

    @Test
    void nobody_shares_for_somebody_else_or_what_somebody_else_wrote() {
        refused(manager, share(written.draft(), cast.employee(), cast.manager()));
        refused(colleague, share(written.draft(), cast.employee(), cast.manager()));
        refused(colleague, share(written.draft(), cast.colleague(), cast.manager()));
        // Shared already: the refusal must be the same, or it tells that it is.
        refused(colleague, share(written.shared(), cast.colleague(), cast.manager()));
    }

    @Test
    void a_share_never_changes_hands() {
        refused(employee, "update shared_content set recipient_id = " + cast.director());
        refused(employee, "update shared_content set author_id = " + cast.colleague());
        refused(employee, "update shared_content set content_id = content_id");
        refused(employee, "update shared_content set subject = subject");
    }

    @Test
    void a_share_with_a_former_manager_is_not_renewed() {
        refused(
                employee,
                "update shared_content set revision = revision + 1 where content_id = "
                        + AnswerRows.number(written.sharedWithFormer()));
    }

    @Test
    void its_reader_neither_changes_nor_deletes_a_share() throws SQLException {
        for (Viewer viewer : List.of(manager, former, colleague)) {
            for (String change : List.of(
                    "update shared_content set revision = 7",
                    "delete from shared_content",
                    "delete from shared_text")) {
                assertThat(SqlAssert.touched(viewer, change + " where author_id = " + cast.employee()))
                        .isZero();
            }
        }
    }

    // Who has read what

    @Test
    void nobody_has_read_what_was_not_shared_with_them() {
        refused(colleague, reading(written.ownQuestion(), cast.employee(), cast.colleague()));
        refused(manager, reading(written.draft(), cast.employee(), cast.manager()));
        refused(manager, reading(written.withdrawn(), cast.employee(), cast.manager()));
        refused(former, reading(written.sharedWithFormer(), cast.employee(), cast.former()));
        refused(employee, reading(written.ownQuestion(), cast.employee(), cast.employee()));
    }

    @Test
    void nobody_has_read_for_somebody_else_or_under_a_false_author() {
        refused(manager, reading(written.ownQuestion(), cast.employee(), cast.director()));
        refused(manager, reading(written.ownQuestion(), cast.colleague(), cast.manager()));
        refused(manager, "update content_reading set author_id = " + cast.colleague());
        refused(manager, "update content_reading set content_id = " + AnswerRows.number(written.draft()));
    }

    @Test
    void a_mark_of_reading_is_changed_by_its_reader_alone_and_never_taken_away() throws SQLException {
        for (Viewer viewer : List.of(employee, former, colleague)) {
            assertThat(SqlAssert.touched(
                            viewer, "update content_reading set revision = 0 where author_id = " + cast.employee()))
                    .isZero();
        }
        refused(manager, "delete from content_reading");
        refused(employee, "delete from content_reading");
    }

    // Sealed swaps

    @Test
    void nobody_has_a_part_in_a_swap_but_the_two_and_each_their_own() throws SQLException {
        assertThat(SqlAssert.touched(manager, words(swapped.sealed(), cast.manager(), cast.employee())))
                .isOne();
        refused(manager, words(swapped.sealed(), cast.employee(), cast.employee()));
        refused(employee, words(swapped.waiting(), cast.manager(), cast.employee()));
        refused(colleague, words(swapped.sealed(), cast.colleague(), cast.employee()));
        refused(colleague, words(swapped.sealed(), cast.colleague(), cast.colleague()));
        refused(former, words(swapped.sealed(), cast.former(), cast.employee()));
        for (Viewer viewer : List.of(manager, former, colleague)) {
            for (String change :
                    List.of("update swap_part set draft = null", "delete from swap_part", "delete from swap_words")) {
                assertThat(SqlAssert.touched(viewer, change + " where author_id = " + cast.employee()))
                        .isZero();
            }
        }
    }

    @Test
    void nobody_is_ready_who_has_shared_no_words_or_for_the_other() {
        refused(manager, ready(swapped.sealed(), cast.manager()));
        refused(manager, ready(swapped.waiting(), cast.employee()));
        refused(colleague, ready(swapped.sealed(), cast.colleague()));
    }

    @Test
    void words_of_a_swap_never_change_and_nobody_takes_the_swap_away() {
        refused(employee, "update swap_words set words = words");
        refused(employee, "update swap_ready set at = now()");
        refused(employee, "update swap set question = 'another'");
        for (Viewer viewer : List.of(employee, manager)) {
            refused(viewer, "delete from swap_ready");
            refused(viewer, "delete from swap");
        }
    }

    private String words(SwapId swap, PersonId author, PersonId of) {
        return "insert into swap_words values (%s, %s, %s, %s, '', 1)"
                .formatted(swap.value(), author, of, cast.manager());
    }

    private String ready(SwapId swap, PersonId author) {
        return "insert into swap_ready values (%s, %s, %s, %s, now())"
                .formatted(swap.value(), author, cast.employee(), cast.manager());
    }

    // Standings

    @Test
    void nobody_is_ready_for_the_other_or_without_having_shared() {
        // The manager has written and not shared.
        refused(manager, """
            insert into content_ready
            select id, author_id, about_id, kind, split_part(subject, '/', 1), now() from content
            where kind = 'growth.own.standing' and author_id = %s and subject = 'standing-%s/1'
            """.formatted(cast.manager(), standing.sealed()));
        refused(employee, inAName(cast.manager(), cast.employee(), standing.sealed(), standing.sealed()));
        refused(employee, inAName(cast.manager(), cast.employee(), standing.waiting(), standing.waiting()));
        // Shared of one standing, and said of another.
        refused(employee, inAName(cast.employee(), cast.manager(), standing.sealed(), standing.waiting()));
        refused(
                colleague,
                inAName(cast.employee(), cast.colleague(), cast.manager(), standing.sealed(), standing.sealed()));
        refused(employee, "update content_ready set what = 'standing-" + standing.waiting() + "'");
        refused(employee, "update content_ready set reader_id = " + cast.colleague());
        refused(employee, "delete from content_ready");
    }

    @Test
    void nobody_stays_ready_who_takes_the_words_away_that_they_were_ready_with() throws SQLException {
        String wordless = """
            delete from shared_text given using shared_content shared
            where shared.content_id = given.content_id and shared.recipient_id = given.recipient_id
              and shared.kind = 'growth.own.standing' and shared.author_id = viewer();
            """;
        String stillReady = """
            select ready.what from content_ready ready where ready.author_id = viewer() and not exists (
                select from shared_text given
                where given.content_id = ready.content_id and given.recipient_id = ready.reader_id)
            """;
        Set<String> readyForNothing = Database.as(employee, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(wordless);
            }
            return Database.column(connection, stillReady);
        });
        assertThat(readyForNothing).isEmpty();
    }

    /** Of content that is there, whoever asks. */
    private static String inAName(PersonId author, PersonId reader, StandingId of, StandingId what) {
        return inAName(author, author, reader, of, what);
    }

    private static String inAName(PersonId writer, PersonId author, PersonId reader, StandingId of, StandingId what) {
        String content =
                "select id from content where kind = 'growth.own.standing' and author_id = %s and subject = 'standing-%s/1'"
                        .formatted(writer, of);
        try {
            String id = Database.asSuperuser(connection -> Database.column(connection, content))
                    .iterator()
                    .next();
            return "insert into content_ready values (%s, %s, %s, 'growth.own.standing', 'standing-%s', now())"
                    .formatted(id, author, reader, what);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nobody_writes_or_shares_a_side_but_the_two_of_a_line() throws SQLException {
        assertThat(SqlAssert.touched(manager, side(cast.manager(), cast.colleague())))
                .isOne();
        assertThat(SqlAssert.touched(colleague, side(cast.colleague(), cast.manager())))
                .isOne();
        refused(colleague, side(cast.colleague(), cast.employee()));
        refused(former, side(cast.former(), cast.employee()));
        refused(employee, side(cast.manager(), cast.employee()));
        String share = """
            insert into shared_content
                (content_id, author_id, kind, subject, about_id, recipient_id, revision, of_revision, shared_at)
            select id, author_id, kind, subject, about_id, %s, 1, 1, now() from content
            where kind = 'growth.own.standing' and subject = 'standing-%s/1'
            """;
        refused(manager, share.formatted(cast.director(), standing.sealed()));
        refused(employee, share.formatted(cast.director(), standing.waiting()));
        refused(employee, share.formatted(cast.former(), standing.waiting()));
    }

    private static String side(PersonId author, PersonId about) {
        return "insert into content (author_id, kind, subject, about_id, written_at) values (%s, 'growth.own.standing', 'standing-0/1', %s, now())"
                .formatted(author, about);
    }

    @Test
    void nobody_begins_a_standing_for_others_or_changes_what_the_role_asked() throws SQLException {
        assertThat(SqlAssert.touched(manager, begun(cast.employee(), cast.manager(), cast.manager())))
                .isOne();
        refused(employee, begun(cast.employee(), cast.manager(), cast.manager()));
        refused(former, begun(cast.employee(), cast.former(), cast.former()));
        refused(viewer("director", cast.director()), begun(cast.employee(), cast.director(), cast.director()));
        refused(colleague, begun(cast.employee(), cast.manager(), cast.colleague()));
        refused(manager, "insert into standing_expectation values (%s, 2, 'craft', 'More')".formatted(standing.open()));
        for (Viewer one : List.of(employee, manager)) {
            refused(one, "update standing_expectation set expects = 'Less'");
            refused(one, "delete from standing_expectation");
            refused(one, "update standing set title = 'Another'");
            refused(one, "delete from standing");
        }
    }

    private static String begun(PersonId employee, PersonId manager, PersonId by) {
        return "insert into standing (employee_id, manager_id, begun_by, role_address, title, path_name, begun_at) values (%s, %s, %s, 'wall.x', 'X', 'X', now())"
                .formatted(employee, manager, by);
    }

    // The manager's side

    @Test
    void what_a_manager_sees_is_shared_by_them_with_that_person_alone_while_the_line_holds() throws SQLException {
        assertThat(SqlAssert.touched(manager, observed(cast.manager(), cast.employee())))
                .isOne();
        refused(manager, observed(cast.manager(), cast.colleague()));
        refused(manager, observed(cast.manager(), cast.director()));
        refused(former, observed(cast.former(), cast.employee()));
        refused(employee, observed(cast.manager(), cast.employee()));
        refused(colleague, observation(cast.colleague(), cast.employee()));
        refused(former, observation(cast.former(), cast.employee()));
        refused(former, "update content set revision = 7 where about_id = " + cast.employee());
        // Nor do the words change that go with it, drafted or shared.
        String aboutEmployee = " where content_id in (select id from content where about_id = " + cast.employee() + ")";
        refused(former, "update content_text set words = null" + aboutEmployee);
        refused(
                former,
                "insert into content_text (content_id, author_id, name) select id, author_id, 'more' from content"
                        + " where about_id = " + cast.employee());
        refused(
                former,
                "insert into shared_text (content_id, recipient_id, author_id, name, words)"
                        + " select content_id, recipient_id, author_id, 'more', '' from shared_content"
                        + " where about_id = " + cast.employee());
        refused(manager, "update shared_content set recipient_id = " + cast.colleague());
    }

    @Test
    void the_person_neither_changes_nor_deletes_what_was_said_to_them() throws SQLException {
        for (Viewer viewer : List.of(employee, former, colleague)) {
            for (String change : List.of(
                    "update shared_content set revision = 7",
                    "delete from shared_content",
                    "delete from shared_text")) {
                assertThat(SqlAssert.touched(viewer, change + " where author_id = " + cast.manager()))
                        .isZero();
            }
        }
        refused(employee, "delete from content_reading");
    }

    // Erasing

    @Test
    void what_is_ones_own_is_erased_by_its_author_alone_and_a_mail_by_nobody() throws SQLException {
        for (String table : List.of("answer", "content", "content_text", "swap_part")) {
            String erase = "delete from " + table + " where author_id = ";
            assertThat(SqlAssert.touched(manager, erase + cast.manager()))
                    .as(table)
                    .isPositive();
            for (Viewer viewer :
                    List.of(employee, former, colleague, viewer("director", cast.director()), operator())) {
                assertThat(SqlAssert.touched(viewer, erase + cast.manager()))
                        .as(table)
                        .isZero();
            }
        }
        String unseen = "delete from agenda_item where not shown and author_id = ";
        assertThat(SqlAssert.touched(former, unseen + cast.former()))
                .as("also when the line has ended")
                .isPositive();
        assertThat(SqlAssert.touched(employee, unseen + cast.former())).isZero();
        assertThat(SqlAssert.touched(former, "delete from agenda_item where shown and author_id = " + cast.former()))
                .isZero();
        for (Viewer viewer : List.of(employee, manager)) {
            assertThat(SqlAssert.touched(viewer, "delete from mail")).isZero();
            assertThat(SqlAssert.touched(viewer, "update mail set attempts = 9"))
                    .isZero();
            assertThat(SqlAssert.touched(
                            viewer, "delete from question_of_the_day where author_id = " + cast.colleague()))
                    .isZero();
        }
    }

    private static String observation(PersonId author, PersonId about) {
        return """
            insert into content (author_id, kind, subject, about_id, written_at)
            values (%s, 'reflection.own.observations', 'x', %s, now())
            """.formatted(author, about);
    }

    /** Shares what was drafted and never shared. */
    private static String observed(PersonId author, PersonId recipient) throws SQLException {
        String drafted = Database.asSuperuser(connection -> Database.column(
                        connection,
                        "select id from content where author_id = %s and subject = '%s'"
                                .formatted(author, History.Seen.DRAFT)))
                .iterator()
                .next();
        return """
            insert into shared_content
                (content_id, author_id, kind, subject, about_id, recipient_id, revision, of_revision, shared_at)
            values (%1$s, %2$s, 'reflection.own.observations', '%4$s', %3$s, %3$s, 1, 1, now())
            """.formatted(drafted, author, recipient, History.Seen.DRAFT);
    }

    // Reflections and answers

    @Test
    void nobody_puts_an_answer_into_the_reflection_of_somebody_else() {
        refused(colleague, answer(written.with(), cast.colleague()));
        refused(colleague, answer(written.with(), cast.employee()));
        refused(manager, answer(written.with(), cast.manager()));
        refused(manager, answer(written.with(), cast.employee()));
    }

    @Test
    void nobody_moves_an_answer_or_gives_it_away() {
        refused(employee, "update answer set author_id = " + cast.manager());
        refused(
                employee,
                "update answer set reflection_id = "
                        + others.colleagues().reflection().value());
    }

    @Test
    void nobody_opens_a_reflection_for_the_meeting_of_somebody_else() {
        refused(colleague, reflection(written.with(), cast.colleague()));
        refused(manager, reflection(written.with(), cast.manager()));
        refused(manager, reflection(written.with(), cast.employee()));
        refused(employee, "update reflection set author_id = " + cast.manager());
    }

    @Test
    void nobody_changes_what_somebody_else_wrote() throws SQLException {
        for (Viewer viewer : List.of(manager, former, colleague, viewer("director", cast.director()), operator())) {
            assertThat(SqlAssert.touched(
                            viewer, "update answer set skipped = true where author_id = " + cast.employee()))
                    .isZero();
            assertThat(SqlAssert.touched(viewer, "delete from answer where author_id = " + cast.employee()))
                    .isZero();
            assertThat(SqlAssert.touched(
                            viewer, "update reflection set day = day where author_id = " + cast.employee()))
                    .isZero();
            assertThat(SqlAssert.touched(
                            viewer, "update content_text set words = null where author_id = " + cast.employee()))
                    .isZero();
            assertThat(SqlAssert.touched(viewer, "delete from content where author_id = " + cast.employee()))
                    .isZero();
        }
    }

    // One-on-ones, proposals and notes

    @Test
    void nobody_sets_a_meeting_but_the_two_people_of_a_reporting_line_of_today() {
        refused(colleague, oneOnOne(cast.employee(), cast.manager(), cast.colleague()));
        refused(former, oneOnOne(cast.employee(), cast.former(), cast.former()));
        refused(employee, oneOnOne(cast.employee(), cast.director(), cast.employee()));
        refused(employee, oneOnOne(cast.employee(), cast.manager(), cast.manager()));
    }

    @Test
    void nobody_sets_a_series_but_the_two_people_of_a_reporting_line_of_today() throws SQLException {
        String series = """
            insert into meeting_series values
                (-9, %s, %s, 'WEEKLY', current_date, '10:00', 30, 'UTC', '', %s, now(), null, 0)
            """;
        refused(colleague, series.formatted(cast.employee(), cast.manager(), cast.colleague()));
        refused(former, series.formatted(cast.employee(), cast.former(), cast.former()));
        refused(employee, series.formatted(cast.employee(), cast.former(), cast.employee()));
        refused(employee, series.formatted(cast.employee(), cast.director(), cast.employee()));
        refused(employee, series.formatted(cast.employee(), cast.manager(), cast.manager()));
        assertThat(SqlAssert.touched(manager, series.formatted(cast.employee(), cast.manager(), cast.manager())))
                .isOne();
    }

    @Test
    void nobody_reads_or_sets_the_calendar_of_somebody_else() {
        refused(manager, "insert into calendar_feed values (" + cast.employee() + ", 'x', now())");
        refused(operator(), "insert into calendar_feed values (" + cast.employee() + ", 'x', now())");
        refused(manager, "insert into person_zone values (" + cast.employee() + ", 'UTC')");
    }

    @Test
    void nobody_moves_a_meeting_of_others_and_no_meeting_changes_its_people() throws SQLException {
        String move = "update one_on_one set day = day + 1, set_by = %s where id = %s";
        long with = written.with().oneOnOne().value();
        long before = written.withFormer().oneOnOne().value();
        assertThat(SqlAssert.touched(colleague, move.formatted(cast.colleague(), with)))
                .isZero();
        refused(former, move.formatted(cast.former(), before));
        refused(employee, move.formatted(cast.employee(), before));
        refused(employee, move.formatted(cast.manager(), with));
        refused(manager, "update one_on_one set employee_id = " + cast.colleague());
        refused(employee, "update one_on_one set manager_id = " + cast.director());
    }

    @Test
    void nobody_puts_anything_on_an_agenda_but_the_two_while_their_line_holds_and_it_is_not_wrapped_up()
            throws SQLException {
        assertThat(SqlAssert.touched(manager, item(written.with(), cast.employee(), cast.manager(), cast.manager())))
                .isOne();
        refused(manager, item(written.with(), cast.employee(), cast.manager(), cast.employee()));
        refused(colleague, item(written.with(), cast.employee(), cast.manager(), cast.colleague()));
        refused(former, item(written.withFormer(), cast.employee(), cast.former(), cast.former()));
        refused(employee, item(written.withFormer(), cast.employee(), cast.former(), cast.employee()));
        refused(colleague, item(others.colleagues(), cast.colleague(), cast.manager(), cast.colleague()));
    }

    @Test
    void nobody_changes_the_others_words_on_an_agenda_or_finds_what_is_not_shown() throws SQLException {
        String ofEmployee = " where author_id = " + cast.employee();
        for (Viewer viewer : List.of(manager, former, colleague, viewer("director", cast.director()), operator())) {
            assertThat(SqlAssert.touched(viewer, "update agenda_item set words = ''" + ofEmployee))
                    .isZero();
            assertThat(SqlAssert.touched(viewer, "update agenda_item set shown = true" + ofEmployee))
                    .isZero();
            assertThat(SqlAssert.touched(viewer, "delete from agenda_item" + ofEmployee))
                    .isZero();
        }
        Set<String> unseen = Database.asSuperuser(connection -> Database.column(
                connection, "select id from agenda_item where not shown and author_id = " + cast.employee()));
        assertThat(unseen).isNotEmpty();
        assertThat(SqlAssert.touched(
                        manager,
                        "update agenda_place set place = 0 where item_id in (" + String.join(",", unseen) + ")"))
                .isZero();
        refused(
                employee,
                "update agenda_place set place = 0 where one_on_one_id = "
                        + written.withFormer().oneOnOne().value());
        refused(employee, "update agenda_item set author_id = " + cast.manager());
    }

    @Test
    void nobody_changes_what_was_talked_about_in_a_meeting_that_is_wrapped_up() throws SQLException {
        String ofColleague = " where author_id = " + cast.colleague();
        assertThat(SqlAssert.touched(colleague, "update agenda_item set words = ''" + ofColleague))
                .isZero();
        assertThat(SqlAssert.touched(colleague, "delete from agenda_item" + ofColleague))
                .isZero();
        String clear = "update agenda_place set reached_in = null where reached_in is not null";
        assertThat(SqlAssert.touched(colleague, clear)).isZero();
        assertThat(SqlAssert.touched(manager, clear)).isZero();
    }

    @Test
    void nobody_writes_a_shared_note_for_the_other_or_into_a_record() throws SQLException {
        String change = "update shared_note set words = '' where author_id = %s and one_on_one_id = %s";
        long with = written.with().oneOnOne().value();
        long before = written.withFormer().oneOnOne().value();
        assertThat(SqlAssert.touched(employee, change.formatted(cast.employee(), with)))
                .isOne();
        assertThat(SqlAssert.touched(manager, change.formatted(cast.employee(), with)))
                .isZero();
        refused(employee, change.formatted(cast.employee(), before));
        refused(former, change.formatted(cast.former(), before));
        refused(employee, "delete from shared_note");
    }

    @Test
    void a_promise_is_made_by_one_of_the_two_and_never_changed() {
        refused(colleague, promise(written.with(), cast.employee(), cast.manager(), cast.colleague()));
        refused(manager, promise(written.with(), cast.employee(), cast.manager(), cast.employee()));
        refused(former, promise(written.withFormer(), cast.employee(), cast.former(), cast.former()));
        refused(employee, "update promise set due = due");
        refused(employee, "delete from promise");
        refused(employee, "update promise_news set outcome = 'done'");
        refused(employee, "delete from promise_news");
    }

    /** Somebody may call what they share with their manager as if it were the goal of somebody else. */
    @Test
    void a_manager_takes_on_what_is_wished_in_a_goal_of_whoever_wishes_it() throws SQLException {
        String goal = "insert into plan_goal (id, person_id, state, begun_at) values (%s, %s, 'RESTING', now());";
        assertThat(Database.change(goal.formatted(-1, cast.colleague()) + goal.formatted(-2, cast.employee())))
                .isOne();
        refused(employee, wishTaken(-1));
        assertThat(SqlAssert.touched(employee, wishTaken(-2))).isOne();
    }

    private String wishTaken(int goal) {
        return """
            insert into content (id, author_id, kind, subject, written_at)
            values (-1, %1$s, 'growth.own.plan', 'plan-%3$s', now());
            insert into shared_content
                (content_id, author_id, kind, subject, recipient_id, revision, of_revision, shared_at)
            values (-1, %1$s, 'growth.own.plan', 'plan-%3$s', %2$s, 1, 1, now());
            insert into shared_text values (-1, %2$s, %1$s, 'plan-wish', '');
            set local waymark.person = %2$s;
            %4$s;
            insert into wish_taken (goal_id, employee_id, manager_id, promise_id, taken_at)
            values (%3$s, %1$s, %2$s, -1, now())
            """.formatted(
                        cast.employee(),
                        cast.manager(),
                        goal,
                        promise(written.with(), cast.employee(), cast.manager(), cast.manager()));
    }

    @Test
    void nobody_but_the_two_wraps_a_meeting_up_or_opens_it_again_and_nobody_after_the_line_has_ended()
            throws SQLException {
        String change = "update wrap_up set closed = not closed, by_id = %s where one_on_one_id = %s";
        long with = written.with().oneOnOne().value();
        long before = written.withFormer().oneOnOne().value();
        assertThat(SqlAssert.touched(manager, change.formatted(cast.manager(), with)))
                .isOne();
        assertThat(SqlAssert.touched(colleague, change.formatted(cast.colleague(), with)))
                .isZero();
        refused(manager, change.formatted(cast.employee(), with));
        refused(employee, change.formatted(cast.employee(), before));
        refused(former, change.formatted(cast.former(), before));
    }

    // Handing over

    @Test
    void nobody_but_its_employee_hands_a_meeting_over_and_to_nobody_but_the_manager_of_today() throws SQLException {
        Meeting before = written.withFormer();
        does(cast.employee(), () -> handover.takeBack(before.oneOnOne()));
        try {
            assertThat(SqlAssert.touched(employee, handover(before, cast.employee(), cast.former(), cast.manager())))
                    .isOne();
            for (PersonId recipient : List.of(cast.director(), cast.colleague(), cast.peopleTeam(), cast.employee())) {
                refused(employee, handover(before, cast.employee(), cast.former(), recipient));
            }
            for (Viewer viewer : List.of(manager, former, colleague, operator())) {
                refused(viewer, handover(before, cast.employee(), cast.former(), cast.manager()));
            }
            refused(colleague, handover(before, cast.colleague(), cast.former(), cast.manager()));
            // A meeting with the manager of today is theirs to read already.
            refused(employee, handover(written.with(), cast.employee(), cast.manager(), cast.manager()));
        } finally {
            does(cast.employee(), () -> handover.handOver(before.oneOnOne(), named()));
        }
    }

    @Test
    void a_meeting_handed_over_never_changes_hands_and_its_reader_changes_nothing() throws SQLException {
        long before = written.withFormer().oneOnOne().value();
        refused(employee, "update meeting_handover set recipient_id = " + cast.director());
        refused(manager, "update meeting_handover set handed_at = now()");
        for (Viewer viewer : List.of(manager, former, colleague)) {
            assertThat(SqlAssert.touched(viewer, "delete from meeting_handover"))
                    .isZero();
            for (String change : List.of(
                    "update agenda_place set place = 0 where one_on_one_id = ",
                    "update shared_note set words = '' where author_id <> viewer() and one_on_one_id = ",
                    "update agenda_item set words = '' where author_id <> viewer() and one_on_one_id = ",
                    "delete from touched_kind where one_on_one_id = ")) {
                if (!viewer.equals(former) || !change.startsWith("update agenda_place")) {
                    assertThat(SqlAssert.touched(viewer, change + before)).isZero();
                }
            }
        }
        assertThat(SqlAssert.touched(manager, "update one_on_one set skipped = true where id = " + before))
                .isZero();
        refused(manager, promise(written.withFormer(), cast.employee(), cast.former(), cast.manager()));
        refused(manager, item(written.withFormer(), cast.employee(), cast.former(), cast.manager()));
    }

    @Test
    void what_somebody_decided_is_theirs_to_say() throws SQLException {
        String decide = "insert into handover_decision values (%s, 'reflection.own.answers', '0', %s, true, now())";
        assertThat(SqlAssert.touched(employee, decide.formatted(cast.employee(), cast.manager())))
                .isOne();
        refused(manager, decide.formatted(cast.employee(), cast.manager()));
        refused(employee, decide.formatted(cast.employee(), cast.former()));
        refused(employee, "update handover_decision set manager_id = " + cast.director());
        assertThat(SqlAssert.touched(manager, "delete from handover_decision where author_id = " + cast.employee()))
                .isZero();
    }

    private static String handover(Meeting meeting, PersonId employee, PersonId manager, PersonId recipient) {
        return "insert into meeting_handover values (%s, %s, %s, %s, now())"
                .formatted(meeting.oneOnOne().value(), employee, manager, recipient);
    }

    @Test
    void only_todays_manager_proposes_and_only_for_a_meeting_of_the_two() {
        refused(colleague, proposal(written.with(), cast.employee(), cast.colleague()));
        refused(former, proposal(written.withFormer(), cast.employee(), cast.former()));
        refused(manager, proposal(others.colleagues(), cast.employee(), cast.manager()));
        refused(manager, "update proposed_question set employee_id = " + cast.colleague());
    }

    @Test
    void the_employee_does_not_change_the_managers_question() throws SQLException {
        assertThat(SqlAssert.touched(employee, "update proposed_question set kind = 'strengths'"))
                .isZero();
    }

    @Test
    void what_becomes_of_a_proposal_is_for_the_employee_alone_to_say() {
        String decide =
                "insert into proposal_decision values (" + written.open().value() + ", %s, true, now())";
        refused(manager, decide.formatted(cast.employee()));
        refused(manager, decide.formatted(cast.manager()));
        refused(colleague, decide.formatted(cast.colleague()));
    }

    @Test
    void nobody_writes_a_note_for_somebody_else() {
        refused(manager, note(cast.employee(), cast.colleague()));
        refused(employee, "update content set author_id = " + cast.manager());
        refused(employee, "update content set about_id = " + cast.colleague());
    }

    // Keys, accounts and the organisation

    @Test
    void a_data_key_is_made_by_its_owner_and_never_replaced() {
        refused(colleague, "insert into data_key values (" + cast.stranger() + ", '', now())");
        refused(operator(), "insert into data_key values (" + cast.stranger() + ", '', now())");
        refused(employee, "update data_key set wrapped_key = ''");
        refused(employee, "delete from data_key");
    }

    /** The manager reads what they try to replace here, and the key it was sealed with. */
    @Test
    void a_change_of_keys_reaches_nobody_elses_texts_or_key() throws SQLException {
        String theirs = " from shared_text where author_id = " + cast.employee();
        assertThat(told(manager, "select count(*)" + theirs)).isNotEqualTo("0");
        assertThat(told(
                        manager,
                        "select reseal_own_texts('shared_text.words', array_agg(words), array_agg(words))" + theirs))
                .isEqualTo("0");
        assertThat(told(
                        manager,
                        "select count(*) from own_texts('content_text.words', (select array_agg(substring(words from 2"
                                + " for 4))"
                                + theirs + "), '', 9)"))
                .isEqualTo("0");
        assertThat(told(manager, """
            select count(*) filter (where replace_own_key(wrapped_key, wrapped_key, wrapped_by, 0, 0))
            from data_key where person_id = %s
            """.formatted(cast.employee()))).isEqualTo("0");
        assertThat(told(manager, "select people_not_wrapped_by('')")).isEqualTo("{}");
        assertThat(told(operator(), "select people_not_wrapped_by('')")).contains(cast.employee() + ",");
    }

    // Appeals

    @Test
    void nobody_shares_an_appeal_for_somebody_else_or_with_anybody_but_their_manager() {
        String share = """
            insert into shared_content
                (content_id, author_id, kind, subject, recipient_id, revision, of_revision, shared_at)
            select id, %s, kind, subject, %s, 1, 1, now() from content where subject = 'wall.draft'
            """;
        for (PersonId recipient : List.of(cast.director(), cast.former(), cast.colleague(), cast.peopleTeam())) {
            refused(employee, share.formatted(cast.employee(), recipient));
        }
        refused(colleague, share.formatted(cast.employee(), cast.manager()));
        refused(employee, share.formatted(cast.colleague(), cast.manager()));
    }

    // Beyond the company

    @Test
    void nobody_shares_a_life_beyond_for_somebody_else_or_with_anybody_but_their_manager() throws SQLException {
        String share = """
            insert into shared_content
                (content_id, author_id, kind, subject, recipient_id, revision, of_revision, shared_at)
            values (%s, %s, 'growth.own.beyond', '', %s, 1, 1, now())
            """;
        String withdrawn = beyondOf(cast.former());
        Viewer director = viewer("director", cast.director());
        assertThat(SqlAssert.touched(former, share.formatted(withdrawn, cast.former(), cast.director())))
                .isOne();
        for (PersonId recipient : List.of(cast.manager(), cast.employee(), cast.peopleTeam(), cast.administrator())) {
            refused(former, share.formatted(withdrawn, cast.former(), recipient));
        }
        refused(director, share.formatted(withdrawn, cast.former(), cast.director()));
        refused(employee, share.formatted(withdrawn, cast.employee(), cast.manager()));
        // Shared already: the refusal must be the same, or it tells that it is.
        refused(colleague, share.formatted(beyondOf(cast.employee()), cast.employee(), cast.manager()));
        String shared = share.formatted(beyondOf(cast.employee()), cast.colleague(), cast.manager());
        String notThere = share.formatted(-1, cast.colleague(), cast.manager());
        assertThat(SqlAssert.refusal(colleague, shared)).isEqualTo(SqlAssert.refusal(colleague, notThere));
    }

    @Test
    void its_reader_neither_changes_nor_deletes_what_was_shared() throws SQLException {
        String ofEmployee = " where author_id = " + cast.employee();
        for (Viewer viewer : List.of(manager, former, colleague, viewer("director", cast.director()), operator())) {
            for (String change : List.of(
                    "update content set revision = 0",
                    "update content_text set words = null",
                    "update shared_content set revision = 0",
                    "delete from content",
                    "delete from content_text",
                    "delete from shared_content",
                    "delete from shared_text")) {
                assertThat(SqlAssert.touched(viewer, change + ofEmployee))
                        .as(change)
                        .isZero();
            }
            refused(viewer, "update shared_text set words = ''" + ofEmployee);
        }
        refused(manager, "delete from content_reading");
        refused(employee, "update shared_content set recipient_id = " + cast.director());
        refused(employee, "update content set author_id = " + cast.manager());
    }

    @Test
    void nobody_has_read_a_life_beyond_that_was_not_shared_with_them() throws SQLException {
        String reading = "insert into content_reading values (%s, %s, %s, 1, now(), now())";
        refused(colleague, reading.formatted(beyondOf(cast.employee()), cast.employee(), cast.colleague()));
        refused(
                viewer("director", cast.director()),
                reading.formatted(beyondOf(cast.former()), cast.former(), cast.director()));
        refused(manager, reading.formatted(beyondOf(cast.colleague()), cast.colleague(), cast.director()));
        assertThat(SqlAssert.touched(
                        manager, reading.formatted(beyondOf(cast.colleague()), cast.colleague(), cast.manager())))
                .isOne();
        assertThat(SqlAssert.touched(former, "update content_reading set revision = 0"))
                .isZero();
    }

    private static String beyondOf(PersonId author) throws SQLException {
        return Database.asSuperuser(connection -> Database.column(
                        connection,
                        "select id from content where kind = 'growth.own.beyond' and author_id = " + author))
                .iterator()
                .next();
    }

    @Test
    void nobody_offers_to_talk_for_somebody_else() {
        for (Viewer viewer : List.of(manager, colleague, viewer("People team", cast.peopleTeam()), operator())) {
            refused(viewer, "insert into talk_offer values (" + cast.employee() + ", 'wall.shared', now())");
        }
    }

    @Test
    void nobody_puts_strengths_of_somebody_else_beside_competencies_or_takes_them_away() throws SQLException {
        Database.change("insert into strength_competency values (%s, 'strength-1', 'wall.craft') on conflict do nothing"
                .formatted(cast.employee()));
        for (Viewer viewer : List.of(manager, colleague, viewer("People team", cast.peopleTeam()), operator())) {
            refused(
                    viewer,
                    "insert into strength_competency values (" + cast.employee() + ", 'strength-2', 'wall.craft')");
            assertThat(SqlAssert.touched(
                            viewer, "delete from strength_competency where author_id = " + cast.employee()))
                    .isZero();
        }
    }

    @Test
    void nobody_says_where_an_answer_of_somebody_else_was_kept_or_takes_it_back() throws SQLException {
        String kept = "insert into kept_answer values (%s, 1, 'x', 1, 'goal', 'x', 'y', 1, now())";
        Database.change((kept + " on conflict do nothing").formatted(cast.employee()));
        for (Viewer viewer : List.of(manager, colleague, viewer("People team", cast.peopleTeam()), operator())) {
            refused(viewer, kept.formatted(cast.employee()));
            assertThat(SqlAssert.touched(viewer, "delete from kept_answer where author_id = " + cast.employee()))
                    .isZero();
        }
    }

    @Test
    void nobody_sets_a_standing_aside_for_somebody_else_or_one_that_is_not_theirs() throws SQLException {
        String aside = "insert into standing_aside values (%s, %s, now())";
        refused(manager, aside.formatted(standing.open(), cast.employee()));
        refused(colleague, aside.formatted(standing.open(), cast.colleague()));
        refused(operator(), aside.formatted(standing.open(), cast.employee()));
    }

    @Test
    void nobody_plans_mail_of_a_story_to_whom_they_do_not_ask_and_no_other_mail_to_whom_they_do() throws SQLException {
        String mail = "insert into mail (employee_id, recipient_id, kind, day, due_at, next_attempt_at)"
                + " values (%1$s, %1$s, '%2$s', now(), now(), now())";
        Database.change(
                "insert into content_request (kind, asker_id, asked_id, asked_at) values ('growth.own.stories', %s, %s, now()) on conflict do nothing"
                        .formatted(cast.former(), cast.director()));
        Viewer former = viewer("former manager", cast.former());
        for (String kind : List.of("STORY_ASKED", "STORY_AGAIN", "STORY_LAST")) {
            refused(former, mail.formatted(cast.manager(), kind));
            refused(viewer("People team", cast.peopleTeam()), mail.formatted(cast.director(), kind));
            assertThat(SqlAssert.touched(former, mail.formatted(cast.director(), kind)))
                    .isOne();
        }
        refused(former, mail.formatted(cast.director(), "STEP_TODAY"));
    }

    @Test
    void whoever_plans_a_mail_neither_knows_the_secret_that_switches_it_off_nor_says_that_it_was_sent()
            throws SQLException {
        Database.change(
                "insert into content_request (kind, asker_id, asked_id, asked_at) values ('growth.own.stories', %s, %s, now()) on conflict do nothing"
                        .formatted(cast.former(), cast.director()));
        Viewer former = viewer("former manager", cast.former());
        String ofStories = "insert into mail (employee_id, recipient_id, kind, day, due_at, next_attempt_at, %3$s)"
                + " values (%1$s, %1$s, '%2$s', now(), now(), now(), %4$s)";
        String ofMeetings = "insert into mail (one_on_one_id, employee_id, manager_id, recipient_id, kind, day,"
                + " due_at, next_attempt_at, %s) select id, employee_id, manager_id, employee_id, 'BRIEF', current_date +"
                + " 400, now(), now(), %s from one_on_one where"
                + " employee_id"
                + " = " + cast.employee() + " and manager_id = " + cast.manager()
                + " limit 1";
        assertThat(SqlAssert.touched(former, ofStories.formatted(cast.director(), "STORY_LAST", "state", "'WAITING'")))
                .isOne();
        assertThat(SqlAssert.touched(
                        employee, ofStories.formatted(cast.employee(), "STEP_TODAY", "state", "'WAITING'")))
                .isOne();
        assertThat(SqlAssert.touched(manager, ofMeetings.formatted("state", "'WAITING'")))
                .isOne();
        Map.of("off_hash", "'\\x00'::bytea", "sent_at", "now()", "state", "'SENT'", "attempts", "1")
                .forEach((column, value) -> {
                    refused(former, ofStories.formatted(cast.director(), "STORY_LAST", column, value));
                    refused(employee, ofStories.formatted(cast.employee(), "STEP_TODAY", column, value));
                    refused(manager, ofMeetings.formatted(column, value));
                });
    }

    @Test
    void nobody_trusts_themselves_with_a_role() {
        String grant = "insert into account_role values (%s, 'ADMINISTRATOR')";
        refused(employee, grant.formatted(cast.employee()));
        refused(viewer("People team", cast.peopleTeam()), grant.formatted(cast.peopleTeam()));
    }

    @Test
    void nobody_changes_the_account_of_somebody_else() throws SQLException {
        for (Viewer viewer : List.of(employee, viewer("People team", cast.peopleTeam()))) {
            assertThat(SqlAssert.touched(
                            viewer, "update account set password_hash = '' where person_id = " + cast.manager()))
                    .isZero();
            assertThat(SqlAssert.touched(viewer, "delete from remembered_device where person_id = " + cast.manager()))
                    .isZero();
            refused(viewer, "insert into one_time_link values ('', " + cast.manager() + ", now())");
            refused(
                    viewer,
                    "insert into remembered_device (series, person_id, secret_hash, created_at, last_used_at,"
                            + " expires_at) values ('x', " + cast.manager() + ", '', now(), now(), now())");
        }
    }

    @Test
    void nobody_changes_words_that_people_were_asked() throws SQLException {
        Database.change("""
            insert into question_setting (question, offered, changed_at) values ('own-refused', true, now())
            on conflict do nothing
            """);
        Database.change("""
            insert into question_wording values
                ('own-refused', 1, 'strengths', 'EMPLOYEE', 'LIGHT', '', 'What people were asked', '', true)
            on conflict do nothing
            """);
        String reword = "update question_wording set words = 'x' where question = 'own-refused'";
        for (Viewer viewer : List.of(operator(), viewer("People team", cast.peopleTeam()), employee)) {
            assertThat(SqlAssert.touched(viewer, reword)).as(viewer.toString()).isZero();
        }
        for (String insert : List.of(
                "insert into question_setting (question, offered, changed_at) values ('own-mine', true, now())",
                "insert into question_order values ('strengths', '{}')",
                "insert into question_set values ('own-mine', 'x', '', '{}', '{}', false, true, 1, null, now())")) {
            assertThat(SqlAssert.refusal(employee, insert)).contains("row-level security");
        }
    }

    @Test
    void nobody_reports_a_change_that_is_not_theirs_to_make_or_one_that_the_database_sees_by_itself()
            throws SQLException {
        String imported = "report_change('PEOPLE_IMPORTED', null, null, 1, 0, null)";
        assertThat(isTaken(viewer("People team", cast.peopleTeam()), imported)).isTrue();
        assertThat(isTaken(viewer("administrator", cast.administrator()), imported))
                .isTrue();
        assertThat(isTaken(
                        viewer("administrator", cast.administrator()),
                        "report_change('PATH_PUBLISHED', 'x', 1, 1, 0, 0)"))
                .isFalse();
        for (Viewer viewer : List.of(employee, manager)) {
            assertThat(isTaken(viewer, imported)).isFalse();
        }
        assertThat(isTaken(operator(), "report_change('ROLE_GRANTED', 'ADMINISTRATOR', null, 0, 0, 0)"))
                .isFalse();

        String misused = "report_device_misused(" + cast.employee() + ")";
        assertThat(isTaken(operator(), misused)).isTrue();
        for (Viewer viewer : List.of(employee, manager, viewer("administrator", cast.administrator()))) {
            assertThat(isTaken(viewer, misused)).isFalse();
        }

        String signedOut = "report_sign_out(" + cast.employee() + ")";
        assertThat(isTaken(viewer("administrator", cast.administrator()), signedOut))
                .isTrue();
        for (Viewer viewer : List.of(employee, manager, viewer("People team", cast.peopleTeam()))) {
            assertThat(isTaken(viewer, signedOut)).isFalse();
        }
    }

    private static boolean isTaken(Viewer viewer, String report) throws SQLException {
        return Database.as(
                        viewer,
                        connection -> Database.column(connection, "select 'yes' where " + report + " is not null"))
                .contains("yes");
    }

    @Test
    void nobody_but_staff_changes_who_reports_to_whom() throws SQLException {
        for (Viewer viewer : List.of(employee, manager, former)) {
            assertThat(SqlAssert.touched(viewer, "update reporting_line set ends_on = null"))
                    .isZero();
            assertThat(SqlAssert.touched(viewer, "delete from reporting_line")).isZero();
            assertThat(SqlAssert.touched(viewer, "update person set name = 'x'"))
                    .isZero();
            refused(viewer, """
                insert into reporting_line (id, person_id, manager_id, starts_on, version)
                values (-1, %s, %s, current_date, 0)
                """.formatted(cast.stranger(), cast.former()));
        }
    }

    @Test
    void staff_puts_a_line_back_within_a_day_and_nobody_to_themselves() throws SQLException {
        Viewer peopleTeam = viewer("People team", cast.peopleTeam());
        String line = " where person_id = %s and manager_id = %s".formatted(cast.employee(), cast.former());
        String putBack = "update reporting_line set ends_on = null" + line;
        String ended = "update reporting_line set ended_at = now() - interval '%s'" + line;
        // The line of today would stand beside it.
        Database.change("update reporting_line set ends_on = current_date, ended_at = now() where person_id = "
                + cast.employee() + " and manager_id = " + cast.manager());
        try {
            Database.change(ended.formatted("23 hours"));
            assertThat(SqlAssert.touched(peopleTeam, putBack)).isOne();
            Database.change("insert into account_role values (%s, 'PEOPLE_TEAM')".formatted(cast.former()));
            refused(former, putBack);
            Database.change("delete from account_role where person_id = " + cast.former());
            Database.change(ended.formatted("25 hours"));
            refused(peopleTeam, putBack);
            refused(peopleTeam, "update reporting_line set ended_at = now()" + line);
            refused(peopleTeam, "update reporting_line set ends_on = current_date + 1" + line);
            Database.change("update reporting_line set by_mistake = true" + line);
            refused(peopleTeam, putBack);
            refused(peopleTeam, "update reporting_line set by_mistake = false" + line);
        } finally {
            Database.change("update reporting_line set ends_on = null where person_id = " + cast.employee()
                    + " and manager_id = " + cast.manager());
        }
    }

    @Test
    void nobody_but_the_people_team_changes_a_ladder() {
        refused(employee, "insert into path (id, slug, name, version) values (-1, 'x', 'x', 0)");
        refused(
                viewer("administrator", cast.administrator()),
                "insert into path (id, slug, name, version) values (-1, 'x', 'x', 0)");
        refused(employee, "insert into people_csv_mapping values ('x', '{}')");
        refused(employee, "insert into ladder_csv_mapping values (-1, 'x', '{}', '{}', '{}', 0)");
    }

    private static String told(Viewer viewer, String sql) throws SQLException {
        Set<String> rows = Database.as(viewer, connection -> Database.column(connection, sql));
        return String.join("", rows);
    }

    private static void refused(Viewer viewer, String sql) {
        assertThat(SqlAssert.refusal(viewer, sql)).isNotEmpty();
    }

    private static String share(AnswerId answer, PersonId author, PersonId recipient) {
        return """
            insert into shared_content
                (content_id, author_id, kind, subject, recipient_id, revision, of_revision, shared_at)
            values (%s, %s, 'reflection.own.answers', '%s', %s, 1, 1, now())
            """.formatted(AnswerRows.number(answer), author, AnswerRows.subject(answer), recipient);
    }

    private static String reading(AnswerId answer, PersonId author, PersonId reader) {
        return "insert into content_reading values (%s, %s, %s, 1, now(), now())"
                .formatted(AnswerRows.number(answer), author, reader);
    }

    private static String answer(Meeting meeting, PersonId author) {
        return """
            insert into answer (id, reflection_id, author_id, position, kind, question, version)
            values (-1, %s, %s, 99, 'strengths', 'x', 0)
            """.formatted(meeting.reflection().value(), author);
    }

    private static String reflection(Meeting meeting, PersonId author) {
        return "insert into reflection values (-1, %s, %s, current_date, now(), 0)"
                .formatted(author, meeting.oneOnOne().value());
    }

    private static String oneOnOne(PersonId employee, PersonId manager, PersonId setBy) {
        return """
            insert into one_on_one (id, employee_id, manager_id, day, set_by, set_at, version)
            values (-1, %s, %s, current_date, %s, now(), 0)
            """.formatted(employee, manager, setBy);
    }

    private static String item(Meeting meeting, PersonId employee, PersonId manager, PersonId author) {
        return """
            insert into agenda_item
                (id, one_on_one_id, employee_id, manager_id, author_id, words, shown, written_at)
            values (-1, %s, %s, %s, %s, '', true, now())
            """.formatted(meeting.oneOnOne().value(), employee, manager, author);
    }

    private static String promise(Meeting meeting, PersonId employee, PersonId manager, PersonId author) {
        return "insert into promise values (-1, %s, %s, %s, %s, %s, current_date, '', now())"
                .formatted(meeting.oneOnOne().value(), employee, manager, author, employee);
    }

    private static String proposal(Meeting meeting, PersonId employee, PersonId manager) {
        return """
            insert into proposed_question
                (id, one_on_one_id, manager_id, employee_id, kind, question, proposed_at, version)
            values (-1, %s, %s, %s, 'strengths', 'x', now(), 0)
            """.formatted(meeting.oneOnOne().value(), manager, employee);
    }

    private static String note(PersonId author, PersonId about) {
        return """
            insert into content (author_id, kind, about_id, written_at) values (%s, 'meeting.own.notes', %s, now())
            """.formatted(author, about);
    }

    private static Viewer viewer(String name, PersonId person) {
        return new Viewer(name, person.toString(), false);
    }

    private static Viewer operator() {
        return new Viewer("operator", "", true);
    }
}
