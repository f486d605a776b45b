package org.waymark.growth.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.KeepingPlace;
import org.waymark.growth.KeptAnswers;
import org.waymark.growth.KeptAnswers.Origin;
import org.waymark.growth.goal.Goals;
import org.waymark.growth.goal.Horizon;
import org.waymark.growth.plan.PlanGoal;
import org.waymark.growth.plan.PlanOrigin;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.strength.StrengthDetail;
import org.waymark.growth.strength.StrengthId;
import org.waymark.growth.strength.Strengths;
import org.waymark.privacy.WhatIWrote;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AnswerPlaces.Link;
import org.waymark.reflection.question.AnswerPlaces.Onward;
import org.waymark.reflection.question.UnknownReflection;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;

/** An answer about goals or strengths is kept in its place in growth, without being written twice. */
@WaymarkTest
class AnswerKeepingTest {

    /** Where the answers to each intent stand once they are kept: the kind, and the text. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("strengths-seen-in-self", "growth.own.strengths strength"),
            Map.entry("strengths-used-daily", "growth.own.strengths strength-use"),
            Map.entry("strengths-at-best", "growth.own.strengths strength-best"),
            Map.entry("best-recent-day", "growth.own.strengths strength-best"),
            Map.entry("energy-and-flow", "growth.own.strengths strength-energy"),
            Map.entry("ten-year-picture", "growth.own.picture picture"),
            Map.entry("career-to-model", "growth.own.picture picture-model"),
            Map.entry("work-in-line-with-goals", "growth.own.milestone in-line"),
            Map.entry("progress-more-here", "growth.own.milestone to-change"),
            Map.entry("content-with-progress", "growth.own.progress progress"),
            Map.entry("any-project", "growth.own.experiment try-out"),
            Map.entry("long-term-goals", "growth.own.plan plan-goal"),
            Map.entry("skill-to-improve", "growth.own.plan plan-goal"));

    @Autowired
    private List<KeepingPlace> places;

    @Autowired
    private List<ContentKind> kinds;

    @Autowired
    private KeptAnswers kept;

    @Autowired
    private QuestionBank bank;

    @Autowired
    private Reflections reflections;

    @Autowired
    private Strengths strengths;

    @Autowired
    private Goals goals;

    @Autowired
    private Plans plans;

    @Autowired
    private Sharing sharing;

    @Autowired
    private WhatIWrote written;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    private PersonId manager;
    private PersonId employee;
    private Meeting meeting;
    private List<Question> asked;

    @AfterEach
    void today() {
        clock.reset();
    }

    @BeforeEach
    void hire() {
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
        meeting = company.meeting(employee);
        asked = as(employee, () -> bank.all(Perspective.EMPLOYEE));
    }

    // Where

    @Test
    void every_intent_that_has_a_place_is_one_of_the_bank() {
        Set<String> intents = asked.stream().map(Question::intent).collect(Collectors.toSet());
        assertThat(places.stream().flatMap(place -> place.intents().stream()))
                .isSubsetOf(intents)
                .containsExactlyInAnyOrderElementsOf(PLACES.keySet());
    }

    @Test
    void every_question_about_goals_or_strengths_has_a_place_but_for_roles_that_fit() {
        assertThat(asked.stream()
                        .filter(question ->
                                question.kind() == Kind.GOALS_AND_PROGRESS || question.kind() == Kind.STRENGTHS)
                        .map(Question::intent)
                        .filter(intent -> !PLACES.containsKey(intent))
                        .distinct())
                .containsExactly("strengths-fitting-roles");
    }

    @Test
    void an_answer_is_kept_in_the_place_of_its_intent_in_the_same_words() {
        PLACES.forEach((intent, place) -> {
            String words = "What I say about " + intent;
            AnswerId answer = answer(intent, words);
            assertThat(keep(answer)).as(intent).isTrue();
            String[] there = place.split(" ", 2);
            assertThat(mine(there[0]).values()).as(intent).anySatisfy(own -> {
                assertThat(own.text(there[1]).words()).isEqualTo(words);
                assertThat(own.share()).isNull();
            });
            assertThat(company.detail(employee, meeting.reflection(), answer).draft())
                    .isEqualTo(words);
        });
        assertThat(as(employee, plans::mine)).extracting(PlanGoal::origin).containsOnly(PlanOrigin.ANSWER);
    }

    @Test
    void what_is_kept_is_its_authors_alone_whatever_the_answer_is_shared_as() {
        AnswerId answer = answer("strengths-seen-in-self", "I hear what nobody says.");
        does(employee, () -> reflections.share(answer, named()));
        keep(answer);
        assertThat(as(manager, () -> sharing.open(kind("growth.own.strengths"), employee)))
                .isEmpty();
        does(employee, () -> reflections.withdraw(answer));
        assertThat(mine("growth.own.strengths")).hasSize(1);
    }

    @Test
    void what_does_not_fit_into_one_line_stands_with_a_strength_that_has_no_name_yet() {
        String words = "I listen. ".repeat(30);
        keep(answer("strengths-seen-in-self", words));
        StrengthDetail strength = as(employee, strengths::open).begun().getFirst();
        assertThat(strength.words()).isEmpty();
        assertThat(strength.content().words("strength-use")).isEqualTo(words);
    }

    // Once

    @Test
    void it_is_kept_once_and_says_where() {
        AnswerId answer = answer("strengths-at-best", "The day the yard burned.");
        assertThat(onward(answer).keep()).isEqualTo("growth.keep.strength-best");
        keep(answer);
        assertThat(keep(answer)).isTrue();
        assertThat(mine("growth.own.strengths")).hasSize(1);
        assertThat(onward(answer).keep()).isNull();
        assertThat(onward(answer).links())
                .contains(new Link("growth.kept.strength-best", "growth/strengths?show=strength-1"));
        company.write(employee, answer, "The day the harbour froze.");
        assertThat(keep(answer)).isTrue();
        assertThat(as(employee, strengths::open).begun())
                .extracting(one -> one.content().words("strength-best"))
                .containsExactly("The day the yard burned.");
    }

    @Test
    void what_was_emptied_by_hand_takes_another_answer_and_comes_from_that_one_alone() {
        AnswerId first = answer("any-project", "A ferry that knows its tide.");
        keep(first);
        ContentRef kept = kind("growth.own.experiment").on("experiment-1");
        does(employee, () -> sharing.save(kept, "try-out", "", -1));
        Question another = questions("any-project").get(1);
        AnswerId second = answer(another, "A month on the night desk.");
        keep(second);
        assertThat(as(employee, () -> this.kept.origins(kinds)).get(kept))
                .isNotNull()
                .extracting(Origin::question)
                .isEqualTo(another.text());
        assertThat(onward(first).keep()).isNotNull();
        assertThat(onward(second).keep()).isNull();
    }

    @Test
    void what_is_kept_of_one_question_is_not_of_the_one_that_comes_into_its_place() {
        AnswerId answer = answer("strengths-at-best", "The day the yard burned.");
        keep(answer);
        company.write(employee, answer, "");
        does(employee, () -> reflections.swap(answer));
        company.write(employee, answer, "Something else.");
        assertThat(onward(answer).links()).extracting(Link::label).noneMatch(key -> key.startsWith("growth.kept."));
    }

    @Test
    void it_says_where_it_came_from_to_its_author_alone() {
        AnswerId answer = answer("strengths-at-best", "The day the yard burned.");
        keep(answer);
        Origin origin = as(employee, strengths::open).begun().getFirst().origin();
        assertThat(origin)
                .isEqualTo(new Origin(
                        company.detail(employee, meeting.reflection(), answer)
                                .question()
                                .text(),
                        "reflections/" + meeting.reflection()));
        assertThat(as(manager, () -> kept.origins(kinds))).isEmpty();
    }

    @Test
    void what_was_removed_there_can_be_kept_again_and_what_stands_in_its_place_came_from_elsewhere() {
        AnswerId answer = answer("strengths-at-best", "The day the yard burned.");
        keep(answer);
        as(employee, () -> strengths.remove(new StrengthId(1)));
        assertThat(onward(answer).keep()).isNotNull();
        does(employee, () -> {
            OptionalInt _ = sharing.save(kind("growth.own.strengths").on("strength-1"), "strength", "Another one", -1);
        });
        assertThat(as(employee, strengths::open).begun().getFirst().origin()).isNull();
        assertThat(onward(answer).keep()).isNotNull();
        keep(answer);
        assertThat(as(employee, strengths::open).begun())
                .extracting(one -> one.origin() != null)
                .containsExactly(false, true);
    }

    @Test
    void an_erased_answer_is_forgotten_and_what_was_kept_stays() {
        AnswerId answer = answer("ten-year-picture", "A house by the sea.");
        keep(answer);
        assertThat(as(employee, goals::mine).begunPictures().getFirst().origin())
                .isNotNull();
        does(employee, () -> {
            sharing.share(kind("growth.own.picture").on("picture-1"), named());
            written.eraseAlone();
        });
        assertThat(as(employee, goals::mine).begunPictures())
                .extracting(picture -> picture.content().words("picture"), picture -> picture.origin())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("A house by the sea.", null));
    }

    @Test
    void what_was_answered_about_ones_progress_stands_under_the_day_on_which_it_was() {
        LocalDate then = LocalDate.now(clock);
        AnswerId answer = answer("content-with-progress", "Not yet: too many meetings.");
        clock.advance(Duration.ofDays(40));
        assertThat(keep(answer)).isTrue();
        assertThat(mine("growth.own.progress").keySet()).containsExactly(then.toString());
        assertThat(onward(answer).links())
                .contains(new Link("growth.kept.progress", "growth/goals/progress?day=" + then));
        AnswerId again = answer(questions("content-with-progress").get(1), "Yes: Fridays are free.");
        assertThat(keep(again)).isTrue();
        assertThat(mine("growth.own.progress").keySet())
                .containsExactlyInAnyOrder(then.toString(), then.plusDays(40).toString());
    }

    // Refused

    @Test
    void somebody_elses_answer_is_refused_like_one_that_is_not_there() {
        AnswerId answer = answer("strengths-at-best", "The day the yard burned.");
        does(employee, () -> reflections.share(answer, named()));
        for (PersonId other : List.of(manager, company.reportOf(manager, "Cora Colleague"))) {
            for (AnswerId theirs : List.of(answer, new AnswerId(999_999_999))) {
                assertThatThrownBy(() -> as(other, () -> reflections.keep(theirs)))
                        .isInstanceOf(UnknownReflection.class);
            }
            assertThat(as(other, () -> sharing.subjects(kind("growth.own.strengths"))))
                    .isEmpty();
        }
    }

    @Test
    void an_answer_that_has_no_place_or_no_words_is_kept_nowhere() {
        AnswerId own = as(employee, () -> {
            reflections.addOwn(meeting.reflection(), Kind.STRENGTHS, "What am I good at?");
            return reflections.read(meeting.reflection()).answers().getLast().id();
        });
        company.write(employee, own, "Listening.");
        AnswerId promotion = answer("how-promotions-work", "Nobody knows.");
        AnswerId empty = answer("strengths-at-best", "");
        AnswerId tooLong = answer("strengths-used-daily", "x".repeat(4_001));
        for (AnswerId answer : List.of(own, promotion, empty, tooLong)) {
            assertThat(onward(answer).keep()).isNull();
            assertThat(onward(answer).fits())
                    .as("said of what is too long alone")
                    .isEqualTo(answer.equals(tooLong) ? 4_000 : null);
            assertThatThrownBy(() -> keep(answer)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(as(employee, () -> kept.origins(kinds))).isEmpty();
    }

    @Test
    void where_there_is_no_room_nothing_is_written_over() {
        does(employee, () -> {
            for (int picture = 1; picture <= 3; picture++) {
                OptionalInt _ = sharing.save(
                        kind("growth.own.picture").on("picture-" + picture), "picture", "Mine " + picture, -1);
                for (int milestone = 0; milestone < Goals.MOST_MILESTONES; milestone++) {
                    goals.add(picture, Horizon.NEXT);
                }
            }
        });
        assertThat(keep(answer("ten-year-picture", "A house by the sea."))).isFalse();
        assertThat(keep(answer("progress-more-here", "Less noise."))).isFalse();
        assertThat(keep(answer("content-with-progress", "Quite."))).isTrue();
        AnswerId again = answer(questions("content-with-progress").get(1), "Not at all.");
        assertThat(keep(again)).as("twice on a day").isFalse();
        assertThat(mine("growth.own.picture").values())
                .extracting(own -> own.text("picture").words())
                .containsExactlyInAnyOrder("Mine 1", "Mine 2", "Mine 3");
        assertThat(mine("growth.own.progress").values())
                .extracting(own -> own.text("progress").words())
                .containsExactly("Quite.");
    }

    private AnswerId answer(String intent, String words) {
        return answer(questions(intent).getFirst(), words);
    }

    private AnswerId answer(Question question, String words) {
        does(employee, () -> reflections.add(meeting.reflection(), question.id()));
        AnswerId answer = company.answers(employee, meeting.reflection()).stream()
                .filter(one -> one.question().text().equals(question.text()))
                .findFirst()
                .orElseThrow()
                .id();
        return company.write(employee, answer, words);
    }

    private List<Question> questions(String intent) {
        return asked.stream()
                .filter(question -> question.intent().equals(intent))
                .toList();
    }

    private boolean keep(AnswerId answer) {
        return as(employee, () -> reflections.keep(answer));
    }

    private Onward onward(AnswerId answer) {
        return company.detail(employee, meeting.reflection(), answer).onward();
    }

    private Map<String, OwnContent> mine(String kind) {
        return as(employee, () -> sharing.allMine(kind(kind), null));
    }

    private ContentKind kind(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst().orElseThrow();
    }
}
