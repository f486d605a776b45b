package org.waymark.meeting.wrapup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.wrapup.ConversationMap.Suggestion;
import org.waymark.meeting.wrapup.ConversationMap.Talked;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Question;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.question.AnswerId;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.EmployeeAndManager;

/** What two people have talked about, and what they could ask next. */
class ConversationMapsTest extends EmployeeAndManager {

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    @Autowired
    private ConversationMaps maps;

    @Autowired
    private WrapUps wrapUps;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private Reflections reflections;

    @Autowired
    private SharedAnswers sharedAnswers;

    // The kinds

    @Test
    void what_was_never_talked_about_comes_first_and_then_what_was_longest_ago() {
        assertThat(mine().next().kind()).isEqualTo(Kind.WORK_I_ENJOY);
        talked(3, EnumSet.of(Kind.WORK_I_ENJOY));
        assertThat(mine().next().kind()).isEqualTo(Kind.STRENGTHS);
        talked(2, EnumSet.complementOf(EnumSet.of(Kind.WORK_I_ENJOY)));
        assertThat(mine().next().kind()).isEqualTo(Kind.WORK_I_ENJOY);
        talked(1, EnumSet.of(Kind.WORK_I_ENJOY));
        assertThat(mine().next().kind()).isEqualTo(Kind.STRENGTHS);
        assertThat(mine().kinds())
                .hasSize(8)
                .contains(
                        new Talked(Kind.WORK_I_ENJOY, today.minusDays(1)),
                        new Talked(Kind.BEYOND_THE_COMPANY, today.minusDays(2)));
    }

    @Test
    void both_people_see_the_same_kinds_and_days() {
        talked(2, EnumSet.of(Kind.STRENGTHS));
        assertThat(ofReport().kinds()).isEqualTo(mine().kinds()).contains(new Talked(Kind.NEXT_PROMOTION, null));
        assertThat(ofReport().next().kind()).isEqualTo(mine().next().kind());
    }

    @Test
    void a_personal_kind_is_never_the_next_one_but_offered_gently_with_one_question() {
        talked(2, EnumSet.complementOf(EnumSet.of(Kind.LIFE_OUTSIDE_WORK)));
        assertThat(ofReport().next().kind().isPersonal()).isFalse();
        Suggestion gently = Objects.requireNonNull(ofReport().gently());
        assertThat(gently.kind()).isEqualTo(Kind.LIFE_OUTSIDE_WORK);
        assertThat(gently.questions()).hasSize(1);
        talked(1, EnumSet.of(Kind.LIFE_OUTSIDE_WORK));
        assertThat(ofReport().gently()).as("it had its turn").isNull();
    }

    @Test
    void a_life_beyond_the_company_is_offered_to_the_person_and_never_to_the_manager() {
        talked(1, EnumSet.of(Kind.LIFE_OUTSIDE_WORK));
        assertThat(Objects.requireNonNull(mine().gently()).kind()).isEqualTo(Kind.BEYOND_THE_COMPANY);
        assertThat(ofReport().gently()).isNull();
    }

    // The questions

    @Test
    void nobody_is_offered_what_they_were_asked_before() {
        Meeting meeting = company.meeting(employee, today.plusDays(1), 0);
        List<String> offered = ids(mine());
        assertThat(offered).hasSize(3);
        does(employee, () -> reflections.add(meeting.reflection(), offered.getFirst()));
        does(
                manager,
                () -> sharedAnswers.propose(meeting.oneOnOne().value(), new NamedReader(employee), offered.get(1)));
        assertThat(ids(mine())).hasSize(3).doesNotContain(offered.get(0), offered.get(1));
        assertThat(ids(ofReport()))
                .as("the manager knows of their own proposal alone")
                .contains(offered.getFirst())
                .doesNotContain(offered.get(1));
    }

    @Test
    void a_manager_is_offered_the_same_whatever_the_person_chooses_writes_and_sets_aside() {
        ConversationMap before = ofReport();
        ReflectionId reflection =
                company.meeting(employee, today.plusDays(1), 0).reflection();
        ids(before).forEach(question -> does(employee, () -> reflections.add(reflection, question)));
        AnswerId first = company.answer(employee, reflection, 0);
        company.write(employee, first, "A draft");
        does(employee, () -> reflections.skip(company.answer(employee, reflection, 1), true));
        assertThat(ofReport()).isEqualTo(before);
        does(employee, () -> reflections.share(first, named()));
        assertThat(ids(ofReport()))
                .doesNotContain(ids(before).getFirst())
                .contains(ids(before).get(1));
        does(employee, () -> reflections.withdraw(first));
        assertThat(ofReport()).isEqualTo(before);
    }

    // Who

    @Test
    void a_former_line_reads_nothing_and_the_next_one_begins_anew() {
        talked(1, EnumSet.of(Kind.STRENGTHS));
        PersonId next = company.managerOf(employee, "Nils Next");
        assertThat(as(manager, () -> maps.with(employee))).isEmpty();
        assertThat(as(next, () -> maps.with(employee)).orElseThrow().kinds())
                .extracting(Talked::last)
                .containsOnlyNulls();
        assertThat(mine().kinds()).extracting(Talked::last).containsOnlyNulls();
    }

    @Test
    void nobody_but_the_two_reads_a_map() {
        PersonId director = company.managerOf(manager, "Dora Director");
        for (PersonId other : List.of(director, company.reportOf(manager, "Cora Colleague"), employee)) {
            assertThat(as(other, () -> maps.with(employee))).isEmpty();
        }
        assertThat(as(director, () -> maps.mine())).as("reports to nobody").isEmpty();
    }

    private ConversationMap mine() {
        return as(employee, () -> maps.mine()).orElseThrow();
    }

    private ConversationMap ofReport() {
        return as(manager, () -> maps.with(employee)).orElseThrow();
    }

    private void talked(int daysAgo, Set<Kind> kinds) {
        does(manager, () -> wrapUps.wrapUp(oneOnOnes.keep(employee, today.minusDays(daysAgo)), kinds));
    }

    private static List<String> ids(ConversationMap map) {
        return map.next().questions().stream().map(Question::id).toList();
    }
}
