package org.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Patience.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.ReflectionSummary;
import org.waymark.reflection.Reflections;

/** Mail on a real mail server, with several nodes as several runs on one database. */
class MailRunTest extends MailTest {

    @Autowired
    OneOnOnes oneOnOnes;

    @Autowired
    Reflections reflections;

    @Autowired
    UnwantedMail unwanted;

    private LocalDate day;

    @BeforeEach
    void set_a_day() {
        day = LocalDate.now(clock).plusDays(10);
        does(employee, () -> oneOnOnes.setNext(employee, day));
        // It is prepared by another thread.
        assertThat(reflection()).isNotNull();
    }

    private ReflectionSummary reflection() {
        await().pollInSameThread()
                .untilAsserted(
                        () -> assertThat(as(employee, reflections::coming)).isNotEmpty());
        return as(employee, reflections::coming).getFirst();
    }

    private List<String> subjectsFor(PersonId person) {
        return post.remindersFor(person).stream().map(Post::subject).toList();
    }

    @Test
    void each_mail_goes_out_at_its_time_and_once() {
        post.runSoon();
        post.run();
        assertThat(subjectsFor(employee)).hasSize(1).first().asString().contains("a few questions to think about");
        assertThat(subjectsFor(manager)).isEmpty();
        post.go(day.minusDays(3));
        post.run();
        assertThat(subjectsFor(employee)).hasSize(2);
        post.go(day.minusDays(1));
        post.run();
        post.run();
        assertThat(subjectsFor(employee)).hasSize(3);
        assertThat(subjectsFor(manager)).containsExactly("Tomorrow: your one-on-one with Emil");
    }

    @Test
    void mail_has_links_and_counts_and_no_word_that_anybody_wrote() {
        ReflectionId reflection = reflection().id();
        company.share(employee, company.answer(employee, reflection, 0), "The night watches.");
        company.write(employee, company.answer(employee, reflection, 1), "Only for me.");
        post.runSoon();
        post.go(day.minusDays(1));
        post.run();
        String all = Stream.concat(post.remindersFor(employee).stream(), post.remindersFor(manager).stream())
                .map(GreenMailUtil::getBody)
                .reduce("", String::concat);
        assertThat(all)
                .contains("/reflections/" + reflection, "/team/" + employee, "One answer is new or changed.")
                .contains("3 questions are")
                .doesNotContain("night watches", "Only for me");
        for (AnswerDetail answer : company.answers(employee, reflection)) {
            assertThat(all).doesNotContain(answer.question().text());
        }
    }

    @Test
    void whoever_has_answered_everything_is_not_reminded() {
        ReflectionId reflection = reflection().id();
        for (int i = 0; i < Reflections.SUGGESTED; i++) {
            company.write(employee, company.answer(employee, reflection, i), "Words.");
        }
        post.go(day.minusDays(1));
        post.run();
        assertThat(subjectsFor(employee)).isEmpty();
        assertThat(subjectsFor(manager)).hasSize(1);
    }

    @Test
    void a_day_that_was_moved_is_reminded_of_on_its_new_days_only() {
        does(manager, () -> oneOnOnes.setNext(employee, day.plusDays(7)));
        post.go(day.minusDays(1));
        post.run();
        assertThat(subjectsFor(manager)).isEmpty();
        post.go(day.plusDays(6));
        post.run();
        assertThat(subjectsFor(manager)).hasSize(1);
    }

    @Test
    void former_manager_gets_no_mail_after_handover() {
        company.changeManager(employee, company.person("Nora New"));
        post.go(day.minusDays(1));
        post.run();
        assertThat(subjectsFor(manager)).isEmpty();
    }

    @Test
    void mail_that_somebody_switched_off_does_not_come() {
        does(employee, () -> unwanted.switchOff(MailSubject.REFLECTION));
        post.go(day.minusDays(1));
        post.run();
        assertThat(subjectsFor(employee)).isEmpty();
        assertThat(subjectsFor(manager)).hasSize(1);
    }

    @Test
    void a_mail_server_that_is_down_gets_it_later() {
        clock.advance(Duration.ofMinutes(3));
        int port = post.server().getSmtp().getPort();
        post.server().stop();
        post.node(port).run();
        post.server().start();
        post.run();
        assertThat(subjectsFor(employee)).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        post.run();
        assertThat(subjectsFor(employee)).hasSize(1);
    }

    @Test
    void of_several_nodes_that_send_at_once_each_mail_goes_out_by_one() throws Exception {
        List<PersonId> reports = new ArrayList<>(List.of(employee));
        for (int i = 0; i < 20; i++) {
            PersonId report = company.reportOf(manager, "Report " + i);
            does(report, () -> oneOnOnes.setNext(report, day));
            reports.add(report);
        }
        post.go(day.minusDays(1));
        int port = post.server().getSmtp().getPort();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> nodes = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                nodes.add(threads.submit(() -> post.node(port).run()));
            }
            for (Future<?> node : nodes) {
                node.get();
            }
        }
        assertThat(subjectsFor(manager)).hasSize(reports.size());
        assertThat(post.remindersFor(manager).stream().map(Post::id)).doesNotHaveDuplicates();
    }
}
