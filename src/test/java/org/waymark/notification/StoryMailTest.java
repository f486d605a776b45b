package org.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;
import org.waymark.growth.story.Stories;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;

/** Whoever is asked for a story is told that a colleague asks, and reminded twice as long as they say nothing. */
@WaymarkTest
class StoryMailTest {

    private static final String ASKED = "A colleague asks you for a story";
    private static final String AGAIN = "Still open: a colleague asks you for a story";
    private static final String LAST = "For the last time: a colleague asks you for a story";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Company company;

    @Autowired
    private Stories stories;

    @Autowired
    private Sharing sharing;

    @Autowired
    private UnwantedMail unwanted;

    @Autowired
    private TestClock clock;

    private Post post;
    private LocalDate today;
    private PersonId asker;
    private PersonId asked;

    @BeforeEach
    void people() {
        post = beans.createBean(Post.class);
        today = LocalDate.now(clock);
        asker = company.person("Quentin Asker");
        asked = company.person("Cora Colleague");
    }

    @AfterEach
    void stop() {
        post.close();
    }

    private void ask() {
        does(asker, () -> stories.ask(new NamedReader(asked)));
    }

    private List<String> subjects() {
        return post.remindersFor(asked).stream().map(Post::subject).toList();
    }

    private void runAfter(int days) {
        post.go(today.plusDays(days));
        post.run();
        post.run();
    }

    @Test
    void they_are_told_that_a_colleague_asks_and_neither_who_nor_what() {
        ask();
        runAfter(1);
        assertThat(subjects()).containsExactly(ASKED);
        assertThat(post.remindersFor(asked).stream().map(Post::text))
                .allSatisfy(text -> assertThat(text)
                        .contains("/mail-off/stories", "/growth/stories")
                        .doesNotContain("Quentin", "Asker", "What did they do"));
        assertThat(post.remindersFor(asker)).isEmpty();
    }

    @Test
    void they_are_reminded_twice_and_never_again() {
        ask();
        for (int days = 1; days < 60; days++) {
            runAfter(days);
        }
        assertThat(subjects()).containsExactly(ASKED, AGAIN, LAST);
    }

    @Test
    void nothing_more_comes_once_they_declined() {
        ask();
        runAfter(1);
        does(asked, () -> stories.decline(asker));
        runAfter(8);
        runAfter(22);
        assertThat(subjects()).containsExactly(ASKED);
    }

    @Test
    void nothing_more_comes_once_they_wrote_whether_it_is_shared_or_not() {
        ask();
        runAfter(8);
        does(asked, () -> {
            ContentRef ref = stories.mine(asker).ref();
            OptionalInt _ = sharing.save(ref, "story", "The day the yard burned.", 0);
        });
        runAfter(22);
        assertThat(subjects()).containsExactly(ASKED, AGAIN);
    }

    @Test
    void nothing_comes_once_it_was_called_off() {
        ask();
        does(asker, () -> stories.callOff(asked));
        runAfter(1);
        runAfter(8);
        assertThat(subjects()).isEmpty();
    }

    @Test
    void two_who_ask_on_a_day_are_one_mail_and_one_who_asked_later_does_not_remind_of_one_before() {
        ask();
        PersonId other = company.person("Olaf Other");
        does(other, () -> stories.ask(new NamedReader(asked)));
        runAfter(1);
        assertThat(subjects()).containsExactly("Colleagues ask you for a story");
        does(asked, () -> {
            stories.decline(asker);
            stories.decline(other);
        });
        PersonId later = company.person("Lara Later");
        does(later, () -> stories.ask(new NamedReader(asked)));
        runAfter(2);
        runAfter(7);
        assertThat(subjects()).containsExactly("Colleagues ask you for a story", ASKED);
    }

    @Test
    void asked_again_on_the_same_day_they_get_no_second_mail() {
        ask();
        does(asker, () -> stories.callOff(asked));
        ask();
        runAfter(1);
        assertThat(subjects()).containsExactly(ASKED);
        assertThat(as(asked, () -> stories.countWaiting(today))).isEqualTo(1);
    }

    @Test
    void a_mail_that_was_called_off_is_not_in_the_way_of_who_asks_later_that_day() {
        ask();
        does(asker, () -> stories.callOff(asked));
        post.runSoon();
        assertThat(subjects()).isEmpty();
        does(company.person("Olaf Other"), () -> stories.ask(new NamedReader(asked)));
        post.runSoon();
        assertThat(subjects()).containsExactly(ASKED);
    }

    @Test
    void nobody_has_a_colleague_mailed_again_by_asking_again() {
        ask();
        for (int days = 1; days < 7; days++) {
            runAfter(days);
            does(asker, () -> stories.callOff(asked));
            ask();
        }
        runAfter(7);
        assertThat(subjects()).containsExactly(ASKED);
        assertThat(as(asked, () -> stories.countWaiting(today.plusDays(6)))).isEqualTo(1);
        runAfter(20);
        does(asker, () -> stories.callOff(asked));
        ask();
        runAfter(28);
        assertThat(subjects()).containsExactly(ASKED);
    }

    @Test
    void nobody_has_more_than_five_colleagues_mailed_within_a_week() {
        for (int i = 0; i < Stories.MOST; i++) {
            PersonId next = company.person("Colleague " + i);
            does(asker, () -> {
                stories.ask(new NamedReader(next));
                stories.callOff(next);
            });
        }
        ask();
        runAfter(1);
        assertThat(subjects()).isEmpty();
        does(asker, () -> stories.callOff(asked));
        runAfter(8);
        PersonId later = company.person("Lara Later");
        does(asker, () -> stories.ask(new NamedReader(later)));
        post.runSoon();
        assertThat(post.remindersFor(later)).hasSize(1);
    }

    @Test
    void who_has_left_does_not_ask_any_more() throws SQLException {
        ask();
        leave(asker);
        runAfter(1);
        assertThat(subjects()).isEmpty();
        assertThat(as(asked, () -> stories.countWaiting(today))).isZero();
    }

    private static void leave(PersonId person) throws SQLException {
        assertThat(Database.change(
                        "insert into leaver (person_id, closed_at, erase_at, release_at) values (?, now(), now() + interval '30 days', now() + interval '60 days')",
                        person.value()))
                .isOne();
    }

    @Test
    void who_waits_is_counted_by_one_statement_and_without_reading_a_word() {
        for (int i = 0; i < 3; i++) {
            PersonId next = company.person("Asker " + i);
            does(next, () -> stories.ask(new NamedReader(asked)));
        }
        List<String> statements = StatementCounter.during(
                () -> assertThat(as(asked, () -> stories.countWaiting(today))).isEqualTo(3));
        assertThat(statements)
                .filteredOn(statement -> !statement.startsWith("select set_config"))
                .singleElement()
                .asString()
                .startsWith("select count(*)");
    }

    @Test
    void mail_that_somebody_switched_off_does_not_come() {
        ask();
        does(asked, () -> unwanted.switchOff(MailSubject.STORIES));
        runAfter(1);
        runAfter(8);
        assertThat(subjects()).isEmpty();
    }
}
