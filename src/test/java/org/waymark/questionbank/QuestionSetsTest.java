package org.waymark.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.text.SaidException;
import org.waymark.testing.Company;
import org.waymark.testing.OwnBank;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** The sets for a moment, those of Waymark and the company's own. */
@WaymarkTest
class QuestionSetsTest {

    private static final SetDraft MOVE = new SetDraft(
            "Before a move", "Another town", List.of("best-day-lately", "goals-as-known-today"), List.of("Where to"));

    private static final String HIDDEN = "after-three-months";

    @Autowired
    private SetEditing editing;

    @Autowired
    private SetStore store;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private QuestionSets sets;

    @Autowired
    private OwnBank ownBank;

    @Autowired
    private Company company;

    private PersonId emil;
    private String own = "";

    @BeforeEach
    void somebody_who_keeps_the_sets_and_somebody_who_is_offered_them() {
        PersonId mona = company.person("Mona People");
        company.grant(mona, Role.PEOPLE_TEAM);
        emil = company.person("Emil Employee");
        TestPeople.enter(mona, Role.PEOPLE_TEAM);
        own = editing.write(MOVE, true);
    }

    @AfterEach
    void back() {
        editing.hide(own, true);
        TestPeople.leave();
        ownBank.putBack();
    }

    @Test
    void four_sets_come_with_waymark_each_with_questions_of_the_bank_and_points_for_an_agenda() {
        assertThat(as(emil, () -> sets.all()).stream().limit(4)).hasSize(4).allSatisfy(set -> {
            assertThat(set.questions())
                    .hasSizeBetween(4, 6)
                    .allSatisfy(question -> assertThat(question.perspective()).isEqualTo(Perspective.EMPLOYEE));
            assertThat(set.agenda()).hasSizeBetween(3, 5);
            assertThat(set.about()).isNotBlank();
            assertThat(Objects.requireNonNull(new SetFile().all().get(set.id())).questions())
                    .hasSameSizeAs(set.questions());
        });
    }

    @Test
    void the_companys_own_is_offered_after_them_without_questions_that_are_hidden() {
        ownBank.hide("best-day-lately");
        QuestionSet offered = offered(own).orElseThrow();
        assertThat(offered.name()).isEqualTo("Before a move");
        assertThat(offered.questions()).extracting(Question::id).containsExactly("goals-as-known-today");
        assertThat(as(emil, () -> sets.all()).getLast()).isEqualTo(offered);
    }

    @Test
    void nobody_is_offered_a_hidden_set() {
        editing.hide(own, true);
        editing.hide("first-week", true);
        assertThat(offered(own)).isEmpty();
        assertThat(offered("first-week")).isEmpty();
        editing.hide("first-week", false);
        assertThat(offered("first-week")).isPresent();
    }

    @Test
    void a_set_that_is_hidden_says_what_the_next_waymark_says_in_it_until_somebody_changes_it() {
        KeptSet seen = editing.find(HIDDEN).orElseThrow();
        editing.hide(HIDDEN, true);
        assertThat(editing.find(HIDDEN).orElseThrow())
                .isEqualTo(new KeptSet(HIDDEN, seen.draft(), false, true, 0, null, null));
        assertThat(said(MOVE)).isEqualTo(MOVE);
        editing.hide(HIDDEN, false);
        assertThat(said(MOVE)).isEqualTo(MOVE);
        editing.change(HIDDEN, seen.version(), new SetDraft("Ours", "", MOVE.questions(), List.of()));
        assertThat(said(MOVE).name()).isEqualTo("Ours");
        editing.change(HIDDEN, seen.version() + 1, seen.draft());
    }

    /** What a set says once it comes with other words. */
    private SetDraft said(SetDraft shipped) {
        Map<String, SetStore.Row> all =
                Objects.requireNonNull(transactions.execute(status -> store.read(Map.of(HIDDEN, shipped))));
        return Objects.requireNonNull(all.get(HIDDEN)).draft();
    }

    @Test
    void what_the_company_writes_stands_in_the_place_of_what_comes_with_waymark() {
        KeptSet before = editing.find("coming-back").orElseThrow();
        editing.change("coming-back", before.version(), MOVE);
        assertThat(offered("coming-back")).map(QuestionSet::name).contains("Before a move");
        assertThat(as(emil, () -> sets.all())).extracting(QuestionSet::id).containsOnlyOnce("coming-back");
        editing.change("coming-back", before.version() + 1, before.draft());
    }

    @Test
    void the_second_of_two_who_change_the_same_set_writes_nothing() {
        int seen = editing.find(own).orElseThrow().version();
        SetDraft hers = new SetDraft("Hers", "", MOVE.questions(), List.of());
        editing.change(own, seen, hers);
        assertThatThrownBy(() -> editing.change(own, seen, MOVE)).isInstanceOf(StaleQuestionException.class);
        assertThat(editing.find(own).orElseThrow().draft()).isEqualTo(hers);
    }

    @Test
    void a_set_needs_a_name_and_questions_that_an_employee_can_be_asked() {
        for (SetDraft wrong : List.of(
                new SetDraft(" ", "", List.of(), List.of()),
                new SetDraft("a".repeat(81), "", List.of(), List.of()),
                new SetDraft("Moment", "", List.of("no-such-question"), List.of()),
                new SetDraft("Moment", "", List.of("strengths-deserves-a-word"), List.of()),
                new SetDraft("Moment", "", List.of(), List.of("a".repeat(301))))) {
            assertThatThrownBy(() -> editing.write(wrong, true)).isInstanceOf(SaidException.class);
        }
    }

    @Test
    void a_question_that_an_employee_cannot_be_asked_any_more_keeps_nobody_from_saving_the_set() {
        String asked = ownBank.write(OwnBank.draft(Kind.STRENGTHS, "What did you bake?"));
        editing.change(own, 1, new SetDraft("Before a move", "", List.of(asked, "best-day-lately"), List.of()));
        ownBank.reword(
                asked,
                new QuestionDraft(Kind.STRENGTHS, Perspective.MANAGER, Depth.LIGHT, "", "What did they bake?", "", ""));
        KeptSet seen = editing.find(own).orElseThrow();
        assertThat(seen.draft().questions()).containsExactly("best-day-lately");
        SetDraft words = new SetDraft("After a move", "", seen.draft().questions(), List.of());
        editing.change(own, seen.version(), words);
        assertThat(editing.find(own).orElseThrow().draft()).isEqualTo(words);
    }

    @Test
    void nobody_else_keeps_the_sets() {
        for (Runnable attempt : List.<Runnable>of(
                () -> editing.all(),
                () -> editing.find(own),
                () -> editing.write(MOVE, true),
                () -> editing.change(own, 1, MOVE),
                () -> editing.hide(own, true))) {
            assertThatThrownBy(() -> as(emil, () -> {
                        attempt.run();
                        return true;
                    }))
                    .isInstanceOf(AuthorizationDeniedException.class);
        }
        assertThat(offered(own)).isPresent();
    }

    private Optional<QuestionSet> offered(String id) {
        return as(emil, () -> sets.all()).stream()
                .filter(set -> set.id().equals(id))
                .findFirst();
    }
}
