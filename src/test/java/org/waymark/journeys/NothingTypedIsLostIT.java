package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

@WaymarkBrowserTest
class NothingTypedIsLostIT {

    private static final String CONFLICT = "This text was also changed in another window.";

    @Autowired
    Company company;

    @Autowired
    Sessions sessions;

    @Autowired
    SharedAnswers sharedAnswers;

    @Test
    void words_typed_on_an_expired_session_are_back_after_signing_in_again(Windows windows) {
        windows.expectComplaints();
        Member ines = employee();
        Page page = reflection(windows, ines);
        QuestionBox first = QuestionBox.at(page, 1);
        first.write("Written in time.");

        sessions.expire(page);
        first.field().fill("Written in time. And after that.");
        Windows.signIn(page, ines.email(), ines.password());

        assertThat(page).hasURL(Pattern.compile(".*/reflections/\\d+"));
        assertThat(first.field()).hasValue("Written in time. And after that.");
        first.assertSaved();
        page.reload();
        assertThat(first.field()).hasValue("Written in time. And after that.");
    }

    @Test
    void words_typed_without_a_connection_are_kept_and_saved_once_it_is_back(Windows windows) {
        windows.expectComplaints();
        Page page = reflection(windows, employee());
        QuestionBox first = QuestionBox.at(page, 1);

        page.context().setOffline(true);
        first.field().fill("Written in a tunnel.");
        assertThat(first.mark()).hasText("Not saved yet. Your words are kept in this tab.");
        page.context().setOffline(false);

        // Vaadin tries again every five seconds.
        assertThat(first.mark()).hasText("Saved");
        page.reload();
        assertThat(first.field()).hasValue("Written in a tunnel.");
    }

    @Test
    void words_that_are_too_long_are_neither_cut_nor_saved_and_the_mark_says_by_how_much(Windows windows) {
        Page page = reflection(windows, employee());
        QuestionBox first = QuestionBox.at(page, 1);
        String tooLong = "x".repeat(AskedQuestion.LONGEST_ANSWER + 80_000);
        String said = "Too long: 80,000 over the 20,000 characters that fit here."
                + " Not saved; your words are kept in this tab.";
        first.field().fill(tooLong);
        assertThat(first.mark()).hasText(said);
        page.reload();
        assertThat(first.mark()).hasText(said);
        assertThat(first.field()).hasValue(tooLong);
        first.write("Shortened.");
        page.reload();
        assertThat(first.field()).hasValue("Shortened.");
    }

    @Test
    void a_share_pressed_without_a_connection_goes_to_whom_the_page_named_or_to_nobody(Windows windows) {
        windows.expectComplaints();
        Member ines = employee();
        Member nadia = company.hire("Nadia Next", "engineering.engineering-manager");
        Page page = reflection(windows, ines);
        QuestionBox first = QuestionBox.at(page, 1);
        first.write("For Tomas.");
        assertThat(first.box().getByText("Share with Tomas")).isVisible();

        page.context().setOffline(true);
        first.click("Share with Tomas");
        company.changeManager(ines.id(), nadia.id());
        page.context().setOffline(false);

        assertThat(page.getByText("Your manager is Nadia Next now; nothing was shared."))
                .isVisible();
        assertThat(first.margin()).containsText("until you share it with Nadia Next");
        assertThat(first.field()).hasValue("For Tomas.");
        assertThat(Company.as(nadia.id(), () -> sharedAnswers.open(ines.id()))).isEmpty();
    }

    @Test
    void of_two_windows_none_overwrites_the_other_silently(Windows windows) {
        Page left = reflection(windows, employee());
        Page right = windows.openAgain();
        right.navigate(left.url());
        QuestionBox leftBox = QuestionBox.at(left, 1);
        QuestionBox rightBox = QuestionBox.at(right, 1);
        assertThat(rightBox.field()).isEditable();
        leftBox.write("From the left.");

        rightBox.field().fill("From the right.");
        assertThat(rightBox.mark()).containsText(CONFLICT);
        assertThat(rightBox.field()).hasValue("From the right.");
        rightBox.click("Keep this text");
        rightBox.assertSaved();

        leftBox.field().fill("From the left again.");
        assertThat(leftBox.mark()).containsText(CONFLICT);
        leftBox.click("Take the other one");
        assertThat(leftBox.field()).hasValue("From the right.");
    }

    @Test
    void a_conflict_is_still_there_after_a_reload(Windows windows) {
        Page left = reflection(windows, employee());
        Page right = windows.openAgain();
        right.navigate(left.url());
        QuestionBox rightBox = QuestionBox.at(right, 1);
        assertThat(rightBox.field()).isEditable();
        QuestionBox.at(left, 1).write("From the left.");
        rightBox.field().fill("From the right.");
        assertThat(rightBox.mark()).containsText(CONFLICT);

        right.reload();
        assertThat(rightBox.mark()).containsText(CONFLICT);
        assertThat(rightBox.field()).hasValue("From the right.");
        rightBox.click("Keep this text");
        rightBox.assertSaved();
        left.reload();
        assertThat(QuestionBox.at(left, 1).field()).hasValue("From the right.");
    }

    @Test
    void words_whose_saving_was_not_answered_are_no_conflict_with_themselves(Windows windows) {
        Page page = reflection(windows, employee());
        QuestionBox first = QuestionBox.at(page, 1);
        first.write("Sent.");
        // What the tab holds when the server saved, but went before it could say so, and its author typed on.
        String key = String.valueOf(page.evaluate("document.querySelector('.wm-writing').waymarkConnected"));
        page.evaluate(
                "([key, kept]) => sessionStorage.setItem('waymark-writing:' + key, JSON.stringify(kept))",
                List.of(key, Map.of("words", "Sent. Typed on.", "revision", 0, "sent", "Sent.")));

        page.reload();
        first.assertSaved();
        assertThat(first.field()).hasValue("Sent. Typed on.");
    }

    @Test
    void sharing_right_after_typing_shares_what_was_typed(Windows windows) {
        Page page = reflection(windows, employee());
        QuestionBox first = QuestionBox.at(page, 1);
        first.write("Early words.");
        first.field().fill("Early words, and late ones.");
        first.click("Share with Tomas");
        assertThat(first.margin()).containsText("Shared with Tomas Reyl");
        page.reload();
        assertThat(first.margin()).containsText("Shared with Tomas Reyl");
        assertThat(first.margin()).not().containsText("You changed it since.");
    }

    @Test
    void an_answer_without_words_counts_as_open_again_and_can_be_swapped(Windows windows) {
        Page page = reflection(windows, employee());
        QuestionBox first = QuestionBox.at(page, 1);
        first.write("A few words.");
        assertThat(page.getByText("1 of 5 answered")).isVisible();
        first.write("");
        assertThat(page.getByText("0 of 5 answered")).isVisible();
        String question = first.question();
        first.click("Swap");
        assertThat(first.box().getByRole(AriaRole.HEADING)).not().hasText(question);
    }

    @Test
    void signing_out_on_purpose_leaves_nothing_in_the_tab(Windows windows) {
        Page left = reflection(windows, employee());
        Page right = windows.openAgain();
        right.navigate(left.url());
        QuestionBox rightBox = QuestionBox.at(right, 1);
        assertThat(rightBox.field()).isEditable();
        QuestionBox.at(left, 1).write("From the left.");
        rightBox.field().fill("Never saved, because the left one was.");
        assertThat(rightBox.mark()).containsText(CONFLICT);
        assertThat(kept(right)).hasSize(1);

        right.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ines Calder"))
                .click();
        right.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(right.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign in")))
                .isVisible();
        assertThat(kept(right)).isEmpty();
    }

    private Member employee() {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        return company.hire("Ines Calder", "engineering.senior-engineer", tomas);
    }

    private Page reflection(Windows windows, Member employee) {
        long id = company.meeting(employee.id()).reflection().value();
        Page page = windows.signIn(employee);
        page.navigate("/reflections/" + id);
        Locator questions = QuestionBox.all(page);
        assertThat(questions).hasCount(5);
        return page;
    }

    private static List<?> kept(Page page) {
        return (List<?>) page.evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('waymark-writing:'))");
    }
}
