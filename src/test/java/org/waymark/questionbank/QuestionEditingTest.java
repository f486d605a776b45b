package org.waymark.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.OwnBank.draft;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.text.SaidException;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.OwnBank;
import org.waymark.testing.Patience;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** How the People team keeps the bank, and what people are asked then. */
@WaymarkTest
class QuestionEditingTest {

    private static final String SHIPPED = "strengths-asked-for";

    private static final String HIDDEN = "strengths-rarely-needed";

    @Autowired
    private QuestionEditing editing;

    @Autowired
    private SetEditing sets;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private QuestionBank bank;

    @Autowired
    private OwnBank ownBank;

    @Autowired
    private Company company;

    private PersonId mona;
    private PersonId emil;

    @BeforeEach
    void two_who_keep_the_bank_and_somebody_who_is_asked() {
        mona = company.person("Mona People");
        company.grant(mona, Role.PEOPLE_TEAM);
        emil = company.person("Emil Employee");
        TestPeople.enter(mona, Role.PEOPLE_TEAM);
    }

    @AfterEach
    void back() {
        TestPeople.leave();
        ownBank.putBack();
    }

    @Test
    void a_question_of_the_companys_own_is_asked_like_every_other() {
        String id = ownBank.write(new QuestionDraft(
                Kind.STRENGTHS,
                Perspective.EMPLOYEE,
                Depth.DEEP,
                "strengths-at-best",
                "  When did the night shift \n need you?",
                "One night is enough.",
                "Good with people in the bakery"));
        Question asked = asEmil(() -> bank.find(id)).orElseThrow();
        assertThat(asked.text()).isEqualTo("When did the night shift need you?");
        assertThat(asked.hint()).isEqualTo("One night is enough.");
        assertThat(asEmil(() -> bank.all(Perspective.EMPLOYEE)))
                .filteredOn(question -> question.id().equals(id))
                .singleElement()
                .returns("Good with people in the bakery", Question::note)
                .returns(Kind.STRENGTHS, Question::kind)
                .returns(Depth.DEEP, Question::depth)
                .returns("strengths-at-best", Question::intent);
        assertThat(asEmil(() -> bank.unasked(Kind.STRENGTHS, List.of(), 99)))
                .extracting(Question::id)
                .contains(id);
    }

    @Test
    void other_words_are_another_wording_and_the_earlier_one_can_still_be_read() {
        String id = ownBank.write(draft(Kind.STRENGTHS, "What did you bake?"));
        ownBank.reword(id, draft(Kind.STRENGTHS, "What did you bake best?"));
        assertThat(asEmil(() -> bank.find(id))).map(Question::text).contains("What did you bake?");
        Question newest = asEmil(() -> bank.all()).stream()
                .filter(question -> question.root().equals(id))
                .reduce((one, other) -> {
                    throw new AssertionError("it is asked once");
                })
                .orElseThrow();
        assertThat(newest.text()).isEqualTo("What did you bake best?");
        assertThat(newest.id()).isNotEqualTo(id);
        assertThat(asEmil(() -> bank.find(newest.id()))).contains(newest);
        assertThat(asEmil(() -> bank.unasked(Kind.STRENGTHS, List.of(id), 99)))
                .as("whoever was asked the earlier words was asked")
                .extracting(Question::root)
                .doesNotContain(id);
    }

    @Test
    void a_note_changes_no_words() {
        String id = ownBank.write(draft(Kind.STRENGTHS, "What did you bake?"));
        QuestionDraft noted = new QuestionDraft(
                Kind.STRENGTHS, Perspective.EMPLOYEE, Depth.LIGHT, "", "What did you bake?", "", "Good with bakers");
        editing.change(id, 1, noted);
        assertThat(editing.find(id).orElseThrow().question().id()).isEqualTo(id);
        assertThat(editing.find(id).orElseThrow().question().note()).isEqualTo("Good with bakers");
    }

    @Test
    void nobody_is_asked_what_is_hidden_and_whoever_was_can_read_it() {
        String id = ownBank.write(draft(Kind.STRENGTHS, "What did you bake?"));
        ownBank.hide(id);
        ownBank.hide(SHIPPED);
        assertThat(asEmil(() -> bank.all())).extracting(Question::id).doesNotContain(id, SHIPPED);
        assertThat(asEmil(() -> bank.suggest(List.of(), 0, 999)))
                .extracting(Question::id)
                .doesNotContain(id, SHIPPED);
        for (String hidden : List.of(id, SHIPPED)) {
            assertThat(asEmil(() -> bank.findShown(hidden))).isEmpty();
            assertThat(asEmil(() -> bank.find(hidden))).isPresent();
        }
        editing.hide(SHIPPED, false);
        assertThat(asEmil(() -> bank.all())).extracting(Question::id).contains(SHIPPED);
    }

    @Test
    void hiding_changes_nothing_of_what_somebody_who_writes_has_looked_at() {
        KeptQuestion seen = editing.find(HIDDEN).orElseThrow();
        ownBank.hide(HIDDEN);
        assertThat(editing.find(HIDDEN).orElseThrow())
                .returns(seen.version(), KeptQuestion::version)
                .returns(seen.changedBy(), KeptQuestion::changedBy)
                .returns(seen.changedAt(), KeptQuestion::changedAt);
        QuestionDraft said = QuestionDraft.of(seen.question());
        editing.change(HIDDEN, seen.version(), noted(said, "Good with new people"));
        assertThat(editing.find(HIDDEN).orElseThrow().hidden()).isTrue();
        editing.change(HIDDEN, seen.version() + 1, said);
    }

    @Test
    void nobody_else_reads_what_was_never_offered() {
        String id = editing.write(draft(Kind.STRENGTHS, "What nobody may know yet"), false);
        assertThat(asEmil(() -> bank.find(id))).isEmpty();
        assertThat(asEmil(() -> bank.ever())).extracting(Question::root).doesNotContain(id);
        assertThat(editing.find(id)).isPresent();
        editing.change(id, 1, draft(Kind.STRENGTHS, "What nobody was asked"));
        assertThat(editing.find(id).orElseThrow().question().id())
                .as("there is nobody who was asked the first words")
                .isEqualTo(id);
    }

    @Test
    void of_a_question_that_comes_with_waymark_the_note_alone_can_be_changed() {
        KeptQuestion before = editing.find(SHIPPED).orElseThrow();
        QuestionDraft said = QuestionDraft.of(before.question());
        editing.change(SHIPPED, before.version(), noted(said, "Good with new people"));
        KeptQuestion noted = editing.find(SHIPPED).orElseThrow();
        assertThat(noted.question().note()).isEqualTo("Good with new people");
        assertThat(noted.changedBy()).isNotNull().returns(mona, by -> by.id());
        assertThatThrownBy(() -> editing.change(SHIPPED, noted.version(), draft(Kind.STRENGTHS, "Other words")))
                .isInstanceOf(AccessDeniedException.class);
        editing.change(SHIPPED, noted.version(), said);
    }

    @Test
    void the_second_of_two_who_change_the_same_question_writes_nothing() {
        String id = ownBank.write(draft(Kind.STRENGTHS, "What did you bake?"));
        int seen = editing.find(id).orElseThrow().version();
        editing.change(id, seen, draft(Kind.STRENGTHS, "What does she ask?"));
        assertThatThrownBy(() -> editing.change(id, seen, draft(Kind.STRENGTHS, "What does he ask?")))
                .isInstanceOf(StaleQuestionException.class);
        assertThat(editing.find(id).orElseThrow().question().text()).isEqualTo("What does she ask?");
        int before = editing.find(SHIPPED).orElseThrow().version();
        QuestionDraft said =
                QuestionDraft.of(editing.find(SHIPPED).orElseThrow().question());
        editing.change(SHIPPED, before, noted(said, "Hers"));
        assertThatThrownBy(() -> editing.change(SHIPPED, before, noted(said, "His")))
                .isInstanceOf(StaleQuestionException.class);
        editing.change(SHIPPED, before + 1, said);
    }

    @Test
    void the_order_of_a_kind_is_the_companys() {
        String id = ownBank.write(draft(Kind.STRENGTHS, "What did you bake?"));
        List<String> before = order();
        editing.move(id, before.getFirst());
        assertThat(order()).startsWith(id, before.getFirst());
        assertThat(asEmil(() -> bank.all(Perspective.EMPLOYEE)).stream()
                        .filter(question -> question.kind() == Kind.STRENGTHS)
                        .findFirst())
                .map(Question::id)
                .contains(id);
        editing.move(id, null);
        assertThat(order()).endsWith(id).containsExactlyElementsOf(before);
        assertThatThrownBy(() -> editing.move(id, "roles-around-me")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> editing.move("own-none", null)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_question_that_moves_to_another_kind_comes_last_there() {
        String there = ownBank.write(draft(Kind.WORK_I_ENJOY, "What did you enjoy?"));
        editing.move(there, "skill-improve-now");
        String id = ownBank.write(draft(Kind.STRENGTHS, "What did you bake?"));
        editing.move(id, order().getFirst());
        ownBank.reword(id, draft(Kind.WORK_I_ENJOY, "What did you like to bake?"));
        assertThat(editing.all())
                .filteredOn(kept -> kept.question().kind() == Kind.WORK_I_ENJOY)
                .last()
                .returns(id, KeptQuestion::id);
        editing.move(there, null);
    }

    @Test
    void what_cannot_be_read_is_no_question() {
        assertThatThrownBy(() -> editing.write(draft(Kind.STRENGTHS, " … "), true))
                .isInstanceOf(SaidException.class);
        assertThatThrownBy(() -> editing.write(draft(Kind.STRENGTHS, "a".repeat(301)), true))
                .isInstanceOf(SaidException.class);
        assertThatThrownBy(() -> editing.write(draft(Kind.STRENGTHS, "Hid\u200Bden"), true))
                .isInstanceOf(SaidException.class);
    }

    @Test
    void of_two_who_write_the_same_id_at_once_the_second_is_refused() {
        String question = "own-" + UUID.randomUUID();
        assertThatThrownBy(meanwhile(() -> editing.writeAs(question, draft(Kind.STRENGTHS, "Mine"), true))::join)
                .hasCauseInstanceOf(SaidException.class);
        String set = "own-" + UUID.randomUUID();
        SetDraft moment = new SetDraft("A moment", "", List.of(), List.of("A point"));
        assertThatThrownBy(meanwhile(() -> sets.writeAs(set, moment, true))::join)
                .hasCauseInstanceOf(SaidException.class);
        editing.hide(question, true);
        sets.hide(set, true);
    }

    /** The same once more by somebody else, before the first of the two has ended. */
    private CompletableFuture<Boolean> meanwhile(Runnable work) {
        Supplier<Boolean> again = RunAs.whoeverAsks(() -> {
            work.run();
            return true;
        });
        return Objects.requireNonNull(transactions.execute(status -> {
            work.run();
            CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(again, Thread::startVirtualThread);
            Patience.await()
                    .until(() -> Database.asSuperuser(
                            connection -> !Database.column(connection, "select pid from pg_locks where not granted")
                                    .isEmpty()));
            return second;
        }));
    }

    @Test
    void nobody_else_keeps_the_bank() {
        String id = ownBank.write(draft(Kind.STRENGTHS, "What did you bake?"));
        for (Runnable attempt : List.<Runnable>of(
                () -> editing.all(),
                () -> editing.find(id),
                () -> editing.write(draft(Kind.STRENGTHS, "Mine"), true),
                () -> editing.change(id, 1, draft(Kind.STRENGTHS, "Mine")),
                () -> editing.hide(id, true),
                () -> editing.move(id, null))) {
            assertThatThrownBy(() -> as(emil, () -> {
                        attempt.run();
                        return true;
                    }))
                    .isInstanceOf(AuthorizationDeniedException.class);
        }
        assertThat(asEmil(() -> bank.find(id))).map(Question::text).contains("What did you bake?");
    }

    private static QuestionDraft noted(QuestionDraft said, String note) {
        return new QuestionDraft(
                said.kind(), said.perspective(), said.depth(), said.intent(), said.text(), said.hint(), note);
    }

    private List<String> order() {
        return editing.all().stream()
                .filter(kept -> kept.question().kind() == Kind.STRENGTHS)
                .map(KeptQuestion::id)
                .toList();
    }

    private <T> T asEmil(Supplier<T> work) {
        return as(emil, work);
    }
}
