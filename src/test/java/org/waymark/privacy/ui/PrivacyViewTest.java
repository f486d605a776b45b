package org.waymark.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.LazyFold;
import org.waymark.base.ui.Undo;
import org.waymark.careerpath.appeal.AppealChoice;
import org.waymark.careerpath.appeal.Appeals;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.handover.Handovers;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.ShareState;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.question.AnswerId;
import org.waymark.testing.AnswerRows;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.EmployeeAndManagerView;
import org.waymark.testing.Folds;
import org.waymark.testing.Pressed;
import org.waymark.testing.Shown;
import org.waymark.testing.Subjects;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TinyLadder;

/** The page on which people see what they have shared, and what its buttons do. */
class PrivacyViewTest extends EmployeeAndManagerView {

    @Autowired
    Reflections reflections;

    @Autowired
    Promises promises;

    @Autowired
    WrapUps wrapUps;

    @Autowired
    SharedAnswers sharedAnswers;

    @Autowired
    Appeals appeals;

    @Autowired
    PathImport ladders;

    @Autowired
    Handovers handovers;

    private Meeting meeting;
    private AnswerId shared;

    @BeforeEach
    void people() {
        meeting = company.meeting(employee);
        shared = company.share(employee, company.answer(employee, meeting.reflection(), 0), "Shared words");
        TestPeople.enter(employee);
    }

    @Test
    void it_says_with_whom_and_since_when_and_whether_it_was_opened_and_leads_to_what_the_manager_sees() {
        open();
        assertThat(items())
                .contains("In full, with Mona Manager, since", "Mona Manager has not opened it yet.")
                .doesNotContain("Shared words");
        assertThat(Shown.target("See it as Mona sees it")).isEqualTo("team/" + employee);
        assertThat(Shown.texts("h2")).containsExactly("Answers", "My data", "Who can see what");
        assertThat(Shown.texts("h3")).contains("You", "Mona Manager", "Whoever runs the machine");
        assertThat(Shown.target("Download to read")).isEqualTo("privacy/my-data.html");
    }

    @Test
    void whoever_leaves_finds_their_growth_beside_their_data_to_take_along() {
        open();
        assertThat(Shown.target("Download my growth")).isEqualTo("growth/my-growth.html");
        assertThat(Shown.texts("p")).anyMatch(text -> text.startsWith("When you leave, your growth can go with you"));
    }

    @Test
    void whoever_shares_nothing_and_reports_to_nobody_is_told_how_it_is() {
        TestPeople.enter(company.person("Anna Alone"));
        open();
        assertThat(Shown.texts(".wm-empty"))
                .anyMatch(text -> text.startsWith("Nobody else reads an answer of yours today."));
        assertThat(Shown.texts("a")).noneMatch(text -> text.startsWith("See it as"));
        assertThat(Shown.texts("h3")).contains("Your manager, when you have one");
    }

    @Test
    void withdrawing_takes_it_off_the_page() {
        open();
        list().act("answers-" + AnswerRows.subject(shared), "WITHDRAW");
        assertThat(Shown.texts("h2")).doesNotContain("Answers");
        assertThat(status()).containsExactly("Withdrawn. Nobody but you reads it any more.");
    }

    @Test
    void what_was_withdrawn_is_shared_again_as_it_was_by_undo() {
        Company.does(manager, () -> sharedAnswers.open(employee));
        company.write(employee, shared, "Changed since");
        ShareState before =
                company.detail(employee, meeting.reflection(), shared).share();
        open();
        list().act("answers-" + AnswerRows.subject(shared), "WITHDRAW");
        assertThat(Company.as(manager, () -> sharedAnswers.open(employee))).isEmpty();
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(ComponentUtil.getData(UI.getCurrent(), Undo.class))
                .as("the words, once they cannot be put back any more")
                .isNull();
        assertThat(company.detail(employee, meeting.reflection(), shared).share())
                .isEqualTo(before);
        assertThat(Company.as(manager, () -> sharedAnswers.open(employee)))
                .singleElement()
                .extracting(answer -> answer.text().orElse(""))
                .isEqualTo("Shared words");
        assertThat(Shown.texts("h2")).contains("Answers");
    }

    @Test
    void what_is_not_ones_own_or_gone_is_said_to_be_gone_and_nothing_changes() {
        PersonId other = company.reportOf(manager, "Olga Other");
        AnswerId hers = company.share(
                other, company.answer(other, company.meeting(other).reflection(), 0), "Hers");
        open();
        list().act("answers-" + AnswerRows.subject(hers), "WITHDRAW");
        assertThat(status()).singleElement().asString().startsWith("It is not there any more");
        assertThat(Company.as(other, () -> company.answers(other, reflectionOf(hers, other))))
                .extracting(answer -> answer.share())
                .extracting(ShareState::recipient)
                .contains("Mona Manager");
        // The page hears of it and takes the thing away; the click was on its way already.
        ActionList before = list();
        reflections.withdraw(shared);
        before.act("answers-" + AnswerRows.subject(shared), Pressed.to("TOPIC", manager));
        assertThat(status()).singleElement().asString().startsWith("It is not there any more");
    }

    @Test
    void erasing_asks_first_and_says_what_goes_and_what_stays() {
        String question = company.detail(employee, meeting.reflection(), shared)
                .question()
                .text();
        open();
        list().act("answers-" + AnswerRows.subject(shared), "ERASE");
        Dialog dialog = find(Dialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Erase it for good?");
        assertThat(find(Paragraph.class, dialog).all().stream().map(Paragraph::getText))
                .hasSize(4)
                .contains(question, "It cannot be undone.")
                .anyMatch(line -> line.contains("Whoever reads it now loses it at once."));
        test(find(Button.class).withText("Keep it").single()).click();
        assertThat(company.answers(employee, meeting.reflection())).hasSize(5);
        list().act("answers-" + AnswerRows.subject(shared), "ERASE");
        test(find(Button.class).withText("Erase for good").single()).click();
        assertThat(company.answers(employee, meeting.reflection())).hasSize(4);
        assertThat(status()).containsExactly("Erased. Nothing of it is left.");
    }

    @Test
    void what_both_keep_unfolds_and_says_to_whom_a_meeting_was_handed_over() {
        OneOnOneId oneOnOne = meeting.oneOnOne();
        Company.does(manager, () -> promises.make(oneOnOne, manager, LocalDate.now(ZoneId.systemDefault()), "Will do"));
        Company.does(employee, () -> wrapUps.wrapUp(oneOnOne, Set.of()));
        PersonId next = company.managerOf(employee, "Nadia Next");
        Company.does(employee, () -> handovers.handOver(Subjects.meeting(oneOnOne), new NamedReader(next), false));
        open();
        Folds.openAll();
        assertThat(Shown.texts("ul"))
                .anyMatch(list ->
                        list.contains("With Mona Manager") && list.contains("handed over to Nadia Next, since"));
        assertThat(Shown.target("Hand over to a new manager")).isEqualTo("handover");
    }

    @Test
    void answers_stand_by_one_on_one_and_the_latest_alone_is_unfolded() {
        Meeting later =
                company.meeting(employee, LocalDate.now(ZoneId.systemDefault()).plusDays(20), 3);
        AnswerId next = company.share(employee, company.answer(employee, later.reflection(), 0), "For the next one");
        company.share(employee, company.answer(employee, meeting.reflection(), 1), "One more");
        Company.does(manager, () -> sharedAnswers.open(employee));
        company.share(employee, company.answer(employee, later.reflection(), 1), "Not opened");
        open();
        assertThat(notes()).containsExactly("2 answers, 1 not opened yet", "2 answers");
        assertThat(summaries()).allMatch(summary -> summary.startsWith("One-on-one of "));
        assertThat(find(ActionList.class).all()).hasSize(1);
        assertThat(items())
                .contains("\"answers-" + AnswerRows.subject(next) + "\"")
                .doesNotContain("\"answers-" + AnswerRows.subject(shared) + "\"");
        Folds.openAll();
        assertThat(find(ActionList.class).all()).hasSize(2);
    }

    @Test
    void of_what_belongs_to_no_one_on_one_three_are_shown_and_it_says_how_many_more_there_are() {
        TinyLadder.has(ladders, "folded", "a", "b", "c", "d", "e");
        Company.does(
                employee,
                () -> Stream.of("a", "b", "c", "d", "e").forEach(role -> {
                    appeals.choose("folded." + role, AppealChoice.MAYBE);
                    appeals.share("folded." + role, new NamedReader(manager));
                }));
        visit("privacy?kind=appeals");
        assertThat(summaries()).first().isEqualTo("2 more");
        assertThat(items().split("\"id\":", -1)).hasSize(1 + 3);
    }

    @Test
    void a_kind_and_a_reader_are_chosen_by_address() {
        PersonId report = company.reportOf(employee, "Rita Report");
        Meeting with = company.meeting(report);
        Company.does(
                employee,
                () -> sharedAnswers.proposeOwn(
                        with.oneOnOne().value(), new NamedReader(report), Kind.STRENGTHS, "What do I propose?"));
        open();
        assertThat(Shown.texts("h2")).contains("Answers", "Questions you proposed");
        assertThat(Shown.texts("nav .wm-families")).anyMatch(text -> text.contains("Rita Report"));
        assertThat(Shown.target("Questions you proposed")).isEqualTo("privacy?kind=proposals");
        visit(Shown.target("Questions you proposed"));
        assertThat(Shown.texts("h2")).contains("Questions you proposed").doesNotContain("Answers");
        assertThat(status()).containsExactly("One to be seen.");
        visit(Shown.target("Mona Manager"));
        assertThat(Shown.texts(".wm-empty")).singleElement().asString().startsWith("Nothing of that is shared today.");
        visit(Shown.target("Show everything"));
        assertThat(Shown.texts("h2")).contains("Answers", "Questions you proposed");
        // The address may say anything.
        visit("privacy?kind=nonsense&reader=x");
        assertThat(Shown.texts(".wm-empty")).hasSize(1);
    }

    @Test
    void the_rules_are_folded_and_say_how_many_there_are() {
        open();
        assertThat(Shown.texts("details:not([open], .wm-fold) > summary"))
                .containsExactly("Who can see what8 rules, one for each reader");
    }

    private List<String> summaries() {
        return find(LazyFold.class).all().stream()
                .map(Folds::summary)
                .filter(summary -> !summary.equals("Kept by both of you") && !summary.equals("Yours alone"))
                .toList();
    }

    private List<String> notes() {
        return find(LazyFold.class).all().stream()
                .map(Folds::note)
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private ReflectionId reflectionOf(AnswerId answer, PersonId author) {
        return Company.as(author, reflections::coming).stream()
                .map(summary -> summary.id())
                .filter(reflection -> company.answers(author, reflection).stream()
                        .anyMatch(detail -> detail.id().equals(answer)))
                .findFirst()
                .orElseThrow();
    }

    private static void visit(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    private void open() {
        navigate("privacy", Component.class);
    }

    private ActionList list() {
        return find(ActionList.class).all().getFirst();
    }

    private String items() {
        return list().getElement().getProperty("items", "");
    }

    private static List<String> status() {
        return Shown.texts("[role=status]").stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
