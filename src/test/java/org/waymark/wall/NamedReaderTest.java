package org.waymark.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.NoLongerReport;
import org.waymark.careerpath.appeal.AppealChoice;
import org.waymark.careerpath.appeal.Appeals;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.handover.Handovers;
import org.waymark.privacy.WhatIWrote;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.observation.Observations;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.swap.SwapId;
import org.waymark.reflection.swap.Swaps;
import org.waymark.testing.AnswerRows;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Database;
import org.waymark.testing.Patience;
import org.waymark.testing.Subjects;
import org.waymark.testing.TinyLadder;
import org.waymark.testing.WaymarkTest;

/** A page may be older than the line: whom it named gets the words, or nobody does. */
@WaymarkTest
class NamedReaderTest {

    private static final String OBSERVED = "strengths-deserves-a-word";

    @Autowired
    private Company company;

    @Autowired
    private Reflections reflections;

    @Autowired
    private SharedAnswers sharedAnswers;

    @Autowired
    private Swaps swaps;

    @Autowired
    private Observations observations;

    @Autowired
    private Appeals appeals;

    @Autowired
    private BeyondTheCompany beyond;

    @Autowired
    private Handovers handovers;

    @Autowired
    private WhatIWrote whatIWrote;

    @Autowired
    private QuestionBank bank;

    @Autowired
    private PathImport ladders;

    @Autowired
    private PlatformTransactionManager transactions;

    private PersonId tomas;
    private PersonId ines;
    private PersonId emil;
    private Meeting meeting;
    private AnswerId answer;
    private AnswerId shared;

    @BeforeEach
    void people() {
        TinyLadder.has(ladders, "named", "role");
        tomas = company.person("Tomas Before");
        ines = company.person("Ines Now");
        emil = company.reportOf(tomas, "Emil Employee");
        meeting = company.meeting(emil);
        answer = company.write(emil, company.answer(emil, meeting.reflection(), 0), "Written");
        shared = company.share(emil, company.answer(emil, meeting.reflection(), 1), "Shared");
        company.write(emil, shared, "Changed since");
        does(emil, () -> {
            appeals.choose("named.role", AppealChoice.APPEALS);
            beyond.save(BeyondQuestion.CHANGE, "A boat yard", -1);
        });
    }

    @Test
    void nothing_is_shared_with_another_manager_than_the_page_named() throws SQLException {
        NamedReader old = new NamedReader(tomas);
        SwapId swap = as(tomas, () -> {
            swaps.offerOwn(meeting.oneOnOne().value(), new NamedReader(emil), Kind.STRENGTHS, "Both?");
            return swaps.of(meeting.oneOnOne().value()).getLast().id();
        });
        does(emil, () -> swaps.save(swap, "My part", -1));
        String id = shared.toString();
        Map<String, Runnable> acts = new LinkedHashMap<>();
        acts.put("an answer", () -> reflections.share(answer, old));
        acts.put("an update", () -> reflections.share(shared, old));
        acts.put("a topic", () -> reflections.shareTopic(answer, old));
        acts.put("words made a topic", () -> reflections.shareTopic(shared, old));
        acts.put(
                "an update at /privacy",
                () -> whatIWrote.share("reflection.own.answers", AnswerRows.subject(shared), Change.TOPIC, old));
        acts.put("an appeal", () -> appeals.share("named.role", old));
        acts.put("beyond the company", () -> beyond.share(old));
        acts.put("beyond the company, topic", () -> beyond.shareTopic(old));
        acts.put("a question for both", () -> swaps.offer(answer, old));
        acts.put("a part of a swap", () -> swaps.share(swap, old));
        acts.put("a handover", () -> handovers.handOver(Subjects.answer(shared), old, true));
        acts.put("a meeting", () -> handovers.handOver(Subjects.meeting(meeting.oneOnOne()), old, false));
        acts.put("what is kept", () -> handovers.keepTheRest(old));

        company.changeManager(emil, ines);
        String before = given();
        acts.forEach((name, act) -> assertThatThrownBy(() -> does(emil, act))
                .as(name)
                .isInstanceOfSatisfying(AnotherReader.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("base.reader.another");
                    assertThat(refusal.name()).isEqualTo("Ines Now");
                    assertThat(refusal).hasMessageNotContainingAny("Ines", "Tomas", "Emil");
                }));
        assertThat(given()).isEqualTo(before);
        assertThat(as(ines, () -> sharedAnswers.open(emil))).isEmpty();
        assertThat(company.detail(emil, meeting.reflection(), answer).draft()).isEqualTo("Written");

        company.changeManager(emil, null);
        assertThatThrownBy(() -> does(emil, () -> reflections.share(answer, old)))
                .isInstanceOfSatisfying(
                        AnotherReader.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("base.reader.nobody"));
        assertThat(given()).isEqualTo(before);
    }

    @Test
    void nothing_is_shared_with_somebody_who_reports_to_another_by_now() throws SQLException {
        NamedReader old = new NamedReader(emil);
        long oneOnOne = meeting.oneOnOne().value();
        String question =
                as(tomas, () -> bank.suggest(List.of(), 0, 9).getLast().id());
        does(tomas, () -> observations.save(emil, OBSERVED, "Patient", -1));
        Map<String, Runnable> acts = new LinkedHashMap<>();
        acts.put("what is seen", () -> observations.share(old, OBSERVED));
        acts.put("a proposal", () -> sharedAnswers.propose(oneOnOne, old, question));
        acts.put("a proposal in own words", () -> sharedAnswers.proposeOwn(oneOnOne, old, Kind.STRENGTHS, "What?"));
        acts.put("a question for both", () -> swaps.offer(oneOnOne, old, question));
        acts.put("one in own words", () -> swaps.offerOwn(oneOnOne, old, Kind.STRENGTHS, "What?"));

        company.changeManager(emil, ines);
        String before = given();
        acts.forEach((name, act) -> assertThatThrownBy(() -> does(tomas, act))
                .as(name)
                .isInstanceOfSatisfying(
                        NoLongerReport.class,
                        refusal -> assertThat(refusal.name()).isEqualTo("Emil Employee")));
        assertThat(given()).isEqualTo(before);
    }

    @Test
    void a_share_waits_for_a_line_that_is_just_ending_and_is_refused() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch shared = new CountDownLatch(1);
        CompletableFuture<Void> change = meanwhile(() -> RunAs.operator(() -> {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                company.changeManager(emil, ines);
                ended.countDown();
                await(shared);
            });
            return true;
        }));
        await(ended);
        CompletableFuture<Void> share =
                meanwhile(() -> does(emil, () -> reflections.share(answer, new NamedReader(tomas))));
        try {
            somebodyWaitsForALine();
        } finally {
            shared.countDown();
        }
        change.get(1, TimeUnit.MINUTES);
        assertThatThrownBy(() -> share.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(AnotherReader.class);
        assertThat(as(ines, () -> sharedAnswers.open(emil))).isEmpty();
    }

    @Test
    void a_line_ends_only_after_the_share_that_is_on_its_way() throws Exception {
        CountDownLatch sharing = new CountDownLatch(1);
        CountDownLatch ending = new CountDownLatch(1);
        CompletableFuture<Void> share = meanwhile(() -> does(
                emil,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    reflections.share(answer, new NamedReader(tomas));
                    sharing.countDown();
                    await(ending);
                })));
        await(sharing);
        CompletableFuture<Void> change = meanwhile(() -> company.changeManager(emil, ines));
        try {
            somebodyWaitsForALine();
        } finally {
            ending.countDown();
        }
        share.get(1, TimeUnit.MINUTES);
        change.get(1, TimeUnit.MINUTES);
        assertThat(as(ines, () -> sharedAnswers.open(emil))).isEmpty();
    }

    /** Each in a thread of its own: one waits for the other. */
    private static CompletableFuture<Void> meanwhile(Runnable work) {
        return CompletableFuture.runAsync(work, Thread::startVirtualThread);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void somebodyWaitsForALine() {
        Patience.await()
                .until(() -> Database.asSuperuser(
                        connection -> !Database.column(connection, "select pid from pg_locks where not granted")
                                .isEmpty()));
    }

    /** All that Emil and Tomas gave each other, with the words as they are stored. */
    private String given() throws SQLException {
        return Database.asSuperuser(connection ->
                Database.column(connection, """
                    select 'content ' || share::text from shared_content share where author_id in (%1$s)
                    union all select 'words ' || text::text from shared_text text where author_id in (%1$s)
                    union all select 'proposal ' || asked::text from proposed_question asked where employee_id in (%1$s)
                    union all select 'swap ' || swap::text from swap where employee_id in (%1$s)
                    union all select 'ready ' || ready::text from swap_ready ready where employee_id in (%1$s)
                    union all select 'meeting ' || handed::text from meeting_handover handed where employee_id in (%1$s)
                    union all select 'decision ' || decision::text from handover_decision decision where author_id in (%1$s)
                    """.formatted(emil + ", " + tomas)).toString());
    }
}
