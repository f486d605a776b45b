package org.waymark.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.question.AnswerId;
import org.waymark.testing.Browser;
import org.waymark.testing.Company;
import org.waymark.testing.OpenPage;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;
import tools.jackson.databind.json.JsonMapper;

/**
 * A hundred people write their reflections at the same time, for a minute, each saving once a second as the page does while somebody types.
 * It prints how long a saving takes until it is acknowledged, from the browser's request to the last byte of the answer, and asserts that
 * no acknowledged word is lost.
 */
@WaymarkServerTest
class WritingLoad {

    private static final int PEOPLE = Integer.getInteger("waymark.people", 100);
    private static final Duration RUN = Duration.ofSeconds(Integer.getInteger("waymark.seconds", 60));
    private static final long EVERY = TimeUnit.SECONDS.toNanos(1);
    private static final double NANOS_OF_A_MILLI = 1e6;

    @LocalServerPort
    int port;

    @Autowired
    Company company;

    /** Somebody with an open reflection, and what has become of their words. */
    private final class Writer {

        private final Member member;
        private final ReflectionId reflection;
        private final AnswerId answer;
        private final OpenPage page;
        private final int list;
        private final String question;
        private final List<Long> nanos = new ArrayList<>();
        private String acknowledged = "";
        private int refused;

        private Writer(int number, Member manager) {
            member = company.hire("Writer " + number, null);
            company.changeManager(member.id(), manager.id());
            reflection = company.meeting(member.id()).reflection();
            answer = company.answer(member.id(), reflection, 0);
            Browser browser = new Browser(port);
            browser.signIn(member.email(), member.password());
            page = browser.page("reflections/" + reflection.value());
            page.open();
            list = page.node("wm-question-list");
            question = JsonMapper.shared()
                    .readTree(page.property(list, "questions"))
                    .get(0)
                    .get("id")
                    .asString();
        }

        private void write(long until) {
            StringBuilder words = new StringBuilder();
            for (int times = 1; System.nanoTime() < until; times++) {
                long start = System.nanoTime();
                words.append("Sentence ").append(times).append(" of what I like most. ");
                try {
                    page.call(list, "save", question, words.toString(), -1);
                    nanos.add(System.nanoTime() - start);
                    acknowledged = words.toString();
                } catch (RuntimeException e) {
                    refused++;
                }
                pause(start + EVERY - System.nanoTime());
            }
        }

        private boolean isLost() {
            return !company.detail(member.id(), reflection, answer).draft().equals(acknowledged);
        }
    }

    @Test
    void a_hundred_people_write_at_once() throws InterruptedException, ExecutionException {
        Member manager = company.hire("Mona Manager", null);
        List<Writer> writers = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            writers.add(new Writer(number, manager));
        }
        long until = System.nanoTime() + RUN.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (Writer writer : writers) {
                all.add(threads.submit(() -> writer.write(until)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        List<Long> nanos = new ArrayList<>();
        writers.forEach(writer -> nanos.addAll(writer.nanos));
        Collections.sort(nanos);
        long lost = writers.stream().filter(Writer::isLost).count();
        System.out.printf(
                "%n%d people, %d s: %d savings acknowledged, %d not; median %.0f ms, 95 of 100 within %.0f ms, 99 within"
                        + " %.0f ms, longest %.0f ms; words lost by %d people%n",
                PEOPLE,
                RUN.toSeconds(),
                nanos.size(),
                writers.stream().mapToInt(writer -> writer.refused).sum(),
                at(nanos, 0.5),
                at(nanos, 0.95),
                at(nanos, 0.99),
                at(nanos, 1),
                lost);
        assertThat(lost).isZero();
    }

    private static double at(List<Long> sorted, double part) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (part * sorted.size()))) / NANOS_OF_A_MILLI;
    }

    private static void pause(long nanos) {
        if (nanos > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(nanos);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
