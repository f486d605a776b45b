package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.appears;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.dialog;
import static org.waymark.journeys.Find.disappears;
import static org.waymark.journeys.Find.heading;
import static org.waymark.journeys.Find.part;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.Reflections;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

@WaymarkBrowserTest
class PrepareIT {

    private static final String NOT_FOUND = "There is nothing at this address";

    @Autowired
    Company company;

    @Autowired
    Reflections reflections;

    @Autowired
    Sessions sessions;

    @Test
    void tomas_prepares_for_ines(Windows windows) {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        Member ravi = company.hire("Ravi Sol", "engineering.engineer", tomas);
        ReflectionId reflection = company.meeting(ines.id()).reflection();
        List<AnswerDetail> answers = company.answers(ines.id(), reflection);
        company.share(ines.id(), answers.get(0).id(), "I see patterns early.");
        company.share(ines.id(), answers.get(1).id(), "Less time in meetings.");
        does(ines.id(), () -> reflections.shareTopic(answers.get(2).id(), named()));
        company.write(ines.id(), answers.get(3).id(), "Not for anybody else.");

        // Home says who is ready; the team says who needs him first.
        Page his = windows.signIn(tomas);
        assertThat(heading(his, "Ines shared 3 new or changed answers.")).isVisible();
        assertAccessible(his, "home-of-a-manager");
        his.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Team").setExact(true))
                .click();
        Locator rows = his.locator(".wm-row");
        assertThat(rows).hasCount(2);
        assertThat(rows.first()).containsText("Ines Calder");
        assertThat(rows.first()).containsText("3 new or changed answers");
        assertThat(rows.first()).containsText("Never talked about:");
        assertThat(rows.last()).containsText("Ravi Sol");
        assertThat(rows.last()).containsText("No date yet");
        assertAccessible(his, "team");

        // One page: what she shared by kind, each new, the topic without a word, the draft not at all.
        his.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ines Calder"))
                .click();
        assertThat(his).hasURL(Pattern.compile(".*/team/" + ines.id()));
        Locator shared = part(his, "What Ines shared").first();
        assertThat(shared.getByRole(AriaRole.ARTICLE)).hasCount(3);
        assertThat(shared.locator(".wm-mark-new")).hasCount(3);
        assertThat(shared).containsText("I see patterns early.");
        assertThat(shared).containsText("Less time in meetings.");
        assertThat(shared.getByText("Would like to talk about this")).hasCount(1);
        assertThat(his.getByText("Not for anybody else.")).hasCount(0);

        // Beside it her role, the next one, and the way to roles two, three and four steps away on every track.
        Locator beside = his.locator(".wm-compare");
        assertThat(beside.locator(".wm-compare-head")).containsText("Senior Engineer");
        assertThat(beside.locator(".wm-compare-head")).containsText("Staff Engineer");
        assertThat(beside.locator(".wm-compare-row")).hasCount(7);
        for (String track : List.of("Technical", "Management")) {
            Locator ways = his.locator(".wm-ways", new Page.LocatorOptions())
                    .and(his.locator("h3:text-is('%s') + .wm-ways".formatted(track)));
            for (int steps = 2; steps <= 4; steps++) {
                assertThat(ways).containsText(steps + " steps");
            }
        }
        assertAccessible(his, "prepare");

        // His notes are his, and kept.
        Locator note = his.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your notes"));
        note.fill("Ask about the meetings.");
        assertThat(his.locator(".wm-private .wm-saved")).hasText("Saved");

        // She knows that he opened them. What she changes reaches him when she says so, marked.
        Page hers = windows.signIn(ines);
        hers.navigate("/reflections/" + reflection.value());
        QuestionBox first = QuestionBox.named(hers, answers.get(0).question().text());
        assertThat(first.margin()).containsText("Tomas Reyl opened it on");
        assertThat(hers.getByText("Ask about the meetings.")).hasCount(0);
        his.reload();
        assertThat(note).hasValue("Ask about the meetings.");
        assertThat(shared.locator(".wm-mark-new")).hasCount(0);
        first.write("I see patterns early, mostly in text.");
        first.click("Share the update");
        appears(his.getByText("I see patterns early, mostly in text."));
        assertThat(shared.locator(".wm-mark-changed")).hasCount(1);
        assertAccessible(his, "prepare-changed");
        QuestionBox.named(hers, answers.get(1).question().text()).click("Withdraw");
        disappears(his.getByText("Less time in meetings."));

        // He proposes a question; it waits in her open page.
        button(his, "Propose a question").click();
        assertAccessible(his, "propose-dialog");
        dialog(his, "Propose a question")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Propose your own"))
                .click();
        Locator own = dialog(his, "Propose your own");
        own.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Your question"))
                .fill("What should we stop doing?");
        own.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add it"))
                .click();
        appears(hers.getByText("What should we stop doing?"));
        assertAccessible(hers, "reflection-with-proposal");
        button(hers, "Take it up: What should we stop doing?").click();
        QuestionBox proposed = QuestionBox.named(hers, "What should we stop doing?");
        assertThat(proposed.box()).containsText("proposed by Tomas Reyl");

        // Ravi has shared nothing: the page teaches what to do.
        his.navigate("/team/" + ravi.id());
        assertThat(his.getByText("Ravi has not shared an answer yet.")).isVisible();
        assertAccessible(his, "prepare-without-answers");

        // Whoever is not her manager meets the page of somebody who does not exist.
        Page theirs = windows.signIn(ravi);
        for (String address : List.of("/team/" + ines.id(), "/team/999999999")) {
            theirs.navigate(address);
            assertThat(heading(theirs, NOT_FOUND)).isVisible();
            assertThat(theirs.getByText("Ines")).hasCount(0);
        }

        // The line ends: the open page goes, and nothing of hers is left on it.
        his.navigate("/team/" + ines.id());
        assertThat(his.getByText("I see patterns early, mostly in text.")).isVisible();
        sessions.assertHoldLittle("prepare", his, hers);
        company.changeManager(ines.id(), company.person("Nadia Next"));
        appears(heading(his, NOT_FOUND));
        assertThat(his.getByText("I see patterns early, mostly in text.")).hasCount(0);
    }
}
