package org.waymark.meeting.team.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;
import static org.waymark.testing.Company.otherOf;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;
import org.waymark.careerpath.appeal.AppealChoice;
import org.waymark.careerpath.appeal.Appeals;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.team.Team;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.observation.Observations;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.swap.SwapId;
import org.waymark.reflection.swap.Swaps;
import org.waymark.sharing.SharedThings;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Database;
import org.waymark.testing.Shown;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TinyLadder;
import org.waymark.testing.WaymarkTest;

/** "See it as my manager sees it" shows line by line what the manager finds, changes nothing and says nothing to anybody. */
@WaymarkTest
class PreviewTest extends SpringBrowserlessTest {

    @Autowired
    Company company;

    @Autowired
    Team team;

    @Autowired
    Reflections reflections;

    @Autowired
    SharedAnswers sharedAnswers;

    @Autowired
    Appeals appeals;

    @Autowired
    BeyondTheCompany beyond;

    @Autowired
    SharedThings things;

    @Autowired
    Swaps swaps;

    @Autowired
    Observations observations;

    @Autowired
    PrivateNotes notes;

    @Autowired
    PathImport ladders;

    private PersonId manager;
    private PersonId employee;
    private Meeting meeting;

    @BeforeEach
    void people() {
        TinyLadder.has(ladders, "preview", "here", "next");
        manager = company.person("Mona Manager");
        employee = company.hire("Emil Employee", "preview.here").id();
        company.changeManager(employee, manager);
        meeting = company.meeting(employee);
    }

    @Test
    void nothing_shared_looks_the_same_to_both() {
        assertSame("nothing shared");
    }

    @Test
    void what_the_manager_finds_is_what_the_preview_shows_in_every_state() {
        AnswerId full = share(0, "Shared in full");
        AnswerId updated = share(1, "Shared before it changed");
        AnswerId topic = company.write(employee, answer(2), "Words behind a topic");
        does(employee, () -> reflections.shareTopic(topic, named()));
        company.write(employee, answer(3), "Only a draft");
        does(employee, () -> {
            reflections.addOwn(meeting.reflection(), Kind.STRENGTHS, "Who asks this?");
            appeals.choose("preview.next", AppealChoice.MAYBE);
            appeals.saveWords("preview.next", "What draws me", -1);
            appeals.share("preview.next", named());
            beyond.save(BeyondQuestion.CHANGE, "A bakery", -1);
            beyond.shareTopic(named());
        });
        share(5, "To a question of my own");
        assertSame("shared, as a topic, in own words").contains("Shared in full", "Who asks this?");
        company.write(employee, updated, "Changed after it was shared");
        assertSame("opened, with an update behind").doesNotContain("Changed after it was shared");
        company.share(employee, full, "Shared anew");
        does(employee, () -> beyond.share(named()));
        assertSame("shared anew").contains("Shared anew", "A bakery");
        does(employee, () -> {
            reflections.withdraw(full);
            reflections.withdraw(topic);
            appeals.withdraw("preview.next");
            beyond.withdraw();
        });
        assertSame("withdrawn").contains("Shared before it changed").doesNotContain("Shared anew", "A bakery");
    }

    @Test
    void a_share_of_an_earlier_line_is_shown_to_neither_when_the_same_manager_comes_back() throws SQLException {
        share(0, "Shared in the line of before");
        Database.change(
                "update shared_content set shared_at = now() - interval '30 days' where author_id = ?",
                employee.value());
        company.changeManager(employee, null);
        company.changeManager(employee, manager);
        assertSame("the same manager again").doesNotContain("Shared in the line of before");
    }

    @Test
    void what_both_answer_shows_the_part_that_was_shared_and_never_the_managers_before_it_is_open() {
        SwapId open = swap("Open: what do both answer?");
        SwapId sealed = swap("Sealed: what do both answer?");
        for (PersonId person : List.of(employee, manager)) {
            does(person, () -> {
                swaps.save(open, "Open words of " + person, 0);
                swaps.share(open, otherOf(open));
                swaps.save(sealed, "Sealed words of " + person, 0);
            });
        }
        does(employee, () -> swaps.share(sealed, otherOf(sealed)));
        look(employee);
        assertThat(text())
                .contains("Open words of " + employee, "Open words of " + manager, "Sealed: what do both answer?")
                .doesNotContain("Sealed words of");
        lookAway();
        does(employee, () -> swaps.takeBack(sealed));
        does(manager, () -> swaps.share(sealed, otherOf(sealed)));
        look(employee);
        assertThat(text()).doesNotContain("Sealed words of").contains("Sealed: what do both answer?");
    }

    @Test
    void it_is_only_looked_at() throws SQLException {
        share(0, "Shared in full");
        does(employee, () -> {
            appeals.choose("preview.next", AppealChoice.MAYBE);
            appeals.share("preview.next", named());
            beyond.shareTopic(named());
        });
        does(manager, () -> {
            notes.save(employee, "What the manager notes", 0);
            sharedAnswers.proposeOwn(
                    meeting.oneOnOne().value(), new NamedReader(employee), Kind.STRENGTHS, "What the manager proposes");
            String question = observations.about(employee).getFirst().question().id();
            observations.save(employee, question, "What the manager sees", 0);
        });
        look(employee);
        assertThat(text())
                .contains("Shared in full", "the page that Mona Manager has about you")
                .doesNotContain("What the manager notes", "What the manager proposes", "What the manager sees");
        assertThat(Shown.all("vaadin-button:not(.wm-sign-out), wm-question-list, wm-writing-area"))
                .as("what could be done or written")
                .isEmpty();
        assertThat(Shown.all(".wm-fold"))
                .as("one-on-ones that were handed over")
                .hasSize(1);
        assertThat(Shown.all("wm-action-bar").stream().map(bar -> bar.attr("items")))
                .allMatch(String::isEmpty);
        assertThat(readings()).as("noted as opened").isEmpty();
        assertThat(as(manager, team::members).getFirst().counts().fresh()).isOne();
    }

    @Test
    void whoever_reports_to_nobody_has_no_such_page_and_a_manager_none_for_a_report_of_others() {
        PersonId alone = company.person("Anna Alone");
        assertThat(as(alone, () -> team.preview(null))).isEmpty();
        PersonId colleague = company.reportOf(manager, "Cora Colleague");
        assertThat(as(colleague, () -> team.preview(null))
                        .orElseThrow()
                        .page()
                        .person()
                        .id())
                .isEqualTo(colleague);
    }

    @Test
    void asking_as_seen_by_somebody_who_is_not_the_manager_shows_nothing() {
        share(0, "Shared in full");
        does(employee, () -> beyond.shareTopic(named()));
        PersonId director = company.managerOf(manager, "Dora Director");
        for (PersonId other : List.of(director, employee)) {
            assertThat(as(employee, () -> sharedAnswers.asSeenBy(other))).isEmpty();
            assertThat(as(employee, () -> things.asSeenBy(other, SharedAnswer.kind())))
                    .isEmpty();
        }
        assertThat(as(manager, () -> sharedAnswers.asSeenBy(director))).isEmpty();
    }

    /** The preview first: whoever looks after the manager sees that everything was read. */
    private org.assertj.core.api.AbstractStringAssert<?> assertSame(String state) {
        look(employee);
        List<String> preview = lines();
        look(manager);
        List<String> found = lines();
        lookAway();
        assertThat(preview).as(state).isEqualTo(found).isNotEmpty();
        return assertThat(String.join("\n", preview)).as(state);
    }

    /** Title, what is shared, and the path, in reading order. */
    private static List<String> lines() {
        return Shown.all("h1, .wm-shared > section, .wm-columns > div:first-child > section,"
                        + " .wm-columns > div:last-child")
                .stream()
                .flatMap(part -> Stream.concat(Stream.of(part), part.select("*").stream()))
                .filter(part -> part.is("h1, h2, h3, h4, p, li, a, summary"))
                .filter(part -> part.closest(".wm-private") == null)
                // What a sentence leads to is done by the manager alone; both read its words.
                .filter(part -> !part.is("p a"))
                .map(Element::wholeText)
                .toList();
    }

    private static String text() {
        return String.join("\n", Shown.texts(".wm-page"));
    }

    private void look(PersonId viewer) {
        TestPeople.enter(viewer);
        lookAway();
        navigate("team/" + employee, Component.class);
    }

    /** An open page would look again while nobody is its viewer. */
    private static void lookAway() {
        UI.getCurrent().navigate("account");
    }

    private SwapId swap(String question) {
        long oneOnOne = meeting.oneOnOne().value();
        does(manager, () -> swaps.offerOwn(oneOnOne, new NamedReader(employee), Kind.STRENGTHS, question));
        return as(manager, () -> swaps.of(oneOnOne)).getLast().id();
    }

    private Set<String> readings() throws SQLException {
        return Database.asSuperuser(connection ->
                Database.column(connection, "select author_id from content_reading where author_id = " + employee));
    }

    private AnswerId share(int position, String words) {
        return company.share(employee, answer(position), words);
    }

    private AnswerId answer(int position) {
        return company.answer(employee, meeting.reflection(), position);
    }
}
