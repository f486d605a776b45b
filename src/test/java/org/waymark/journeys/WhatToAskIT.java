package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.appears;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.disappears;
import static org.waymark.journeys.Find.heading;
import static org.waymark.journeys.Find.part;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.ReflectionId;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

@WaymarkBrowserTest
class WhatToAskIT {

    @Autowired
    Company company;

    @Autowired
    OneOnOnes oneOnOnes;

    @Autowired
    WrapUps wrapUps;

    @Autowired
    Sessions sessions;

    @Autowired
    Clock clock;

    @Test
    void tomas_and_ines_find_what_to_ask_and_he_tells_her_what_he_sees(Windows windows) {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        does(
                tomas.id(),
                () -> wrapUps.wrapUp(
                        oneOnOnes.keep(ines.id(), LocalDate.now(clock).minusDays(20)), Set.of(Kind.WORK_I_ENJOY)));
        ReflectionId reflection = company.meeting(ines.id()).reflection();
        Page his = windows.signIn(tomas);
        his.navigate("/team/" + ines.id());
        Page hers = windows.signIn(ines);
        hers.navigate("/reflections");

        // Her map proposes questions that she was never asked; one click puts one into the coming reflection.
        Locator herMap = part(hers, "What to ask next");
        assertThat(herMap).containsText("You have not talked about this yet.");
        assertThat(herMap).containsText("Last on");
        assertThat(hers.getByText("0 of 5 answered")).isVisible();
        assertAccessible(hers, "conversation-map");
        Locator offer = herMap.getByRole(AriaRole.LISTITEM).first();
        String question = offer.locator(".wm-action-title").innerText();
        button(offer, "Add to my reflection").click();
        assertThat(hers.getByText("0 of 6 answered")).isVisible();
        assertThat(herMap.getByText(question)).hasCount(0);

        // His is a fold on the page before the meeting. What she chose for herself makes no difference to it.
        his.getByText("What to ask next").click();
        Locator proposal = his.locator(".wm-action-item", new Page.LocatorOptions().setHasText(question));
        assertThat(proposal).isVisible();
        assertAccessible(his, "conversation-map-of-a-manager");
        button(proposal, "Propose").click();
        assertThat(proposal).hasCount(0);
        assertThat(part(his, "You proposed")).containsText(question);

        // What he sees in her is his alone until he shares it with her, answer by answer.
        his.getByText("What you see in Ines").click();
        QuestionBox seen = QuestionBox.named(his, "What can you see in this person that they do not see themselves?");
        assertThat(seen.margin()).containsText("Only you, until you share it with Ines Calder");
        seen.write("You hear what nobody says.");
        assertThat(hers.getByText("You hear what nobody says.")).hasCount(0);
        assertAccessible(his, "manager-side");
        seen.click("Share with Ines");
        appears(part(hers, "From Tomas Reyl").getByText("You hear what nobody says."));
        assertThat(seen.margin()).containsText("Ines Calder opened it on");
        assertAccessible(hers, "from-a-manager");
        seen.write("You hear what nobody says, and you say it.");
        assertThat(part(hers, "From Tomas Reyl")).not().containsText("and you say it");
        seen.click("Share the update");
        appears(hers.getByText("You hear what nobody says, and you say it."));
        seen.click("Withdraw");
        disappears(hers.getByText("You hear what nobody says, and you say it."));
        seen.click("Share with Ines");
        his.getByText("What to ask next").click();
        his.getByText("What you see in Ines").click();
        assertThat(seen.box()).isHidden();
        sessions.assertHoldLittle("what to ask", his, hers);

        // What was said to her stays hers after a handover.
        company.changeManager(ines.id(), company.person("Nadia Next"));
        hers.reload();
        assertThat(part(hers, "From Tomas Reyl")).containsText("and you say it");
        hers.navigate("/reflections/" + reflection.value());
        assertThat(QuestionBox.named(hers, question).box()).isVisible();
    }

    @Test
    void ines_answers_the_question_of_the_day_on_her_home_page(Windows windows) {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        Page hers = windows.signIn(ines);
        Locator day = part(hers, "Question of the day");
        QuestionBox box = new QuestionBox(day.getByRole(AriaRole.ARTICLE));
        String first = box.question();
        box.click("Another one");
        assertThat(box.box().getByRole(AriaRole.HEADING)).not().hasText(first);
        String question = box.question();
        assertThat(box.margin()).containsText("Only you, until you share it with Tomas Reyl");
        box.write("In passing.");
        assertAccessible(hers, "home-question-of-the-day");
        box.click("Share with Tomas");
        assertThat(box.margin()).containsText("Shared with Tomas Reyl");
        hers.reload();
        assertThat(box.field()).hasValue("In passing.");

        // It is kept like every other answer, and today asks no more once she does not want it to.
        box.click("Not today");
        assertThat(day).isHidden();
        hers.navigate("/reflections");
        part(hers, "Questions of the day").getByRole(AriaRole.LINK).click();
        assertThat(heading(hers, "Questions of the day")).isVisible();
        assertThat(QuestionBox.named(hers, question).field()).hasValue("In passing.");
        assertThat(button(hers, "Both answer")).hasCount(0);
        assertAccessible(hers, "questions-of-the-day");
        sessions.assertHoldLittle("question of the day", hers);
    }
}
