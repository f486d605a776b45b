package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.appears;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.dialog;
import static org.waymark.journeys.Find.disappears;
import static org.waymark.journeys.Find.heading;
import static org.waymark.journeys.Find.part;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Database;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

/** Two people on the one page of their meeting, each in a browser of their own. */
@WaymarkBrowserTest
class MeetingIT {

    @Autowired
    Company company;

    @Autowired
    OneOnOnes oneOnOnes;

    @Autowired
    Promises promises;

    @Autowired
    Sessions sessions;

    @Test
    void both_see_what_either_does_and_one_key_hides_what_is_mine(Windows windows) {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        Meeting meeting = company.meeting(ines.id());
        String question = company.answers(ines.id(), meeting.reflection())
                .getFirst()
                .question()
                .text();
        company.share(ines.id(), company.answer(ines.id(), meeting.reflection(), 0), "I see patterns early.");
        Page hers = open(windows, ines, meeting.oneOnOne());
        Page his = open(windows, tomas, meeting.oneOnOne());
        assertThat(heading(hers, "You and Tomas Reyl")).isVisible();
        assertThat(his.getByText("I see patterns early.")).isVisible();
        assertThat(his.locator(".wm-compare-head")).containsText("Staff Engineer");

        // Either adds; what is for oneself is not there for the other one until it is shown.
        add(hers, "The on-call rota", "Add for both");
        appears(words(his, "The on-call rota"));
        add(his, "Her next project", "Add for yourself");
        add(his, "Who takes over the ledger", "Add for both");
        appears(words(hers, "Who takes over the ledger"));
        assertThat(words(hers, "Her next project")).hasCount(0);
        assertThat(words(his, "Her next project")).isVisible();
        his.keyboard().press("F8");
        assertThat(his.locator(".wm-mine")).hasCSS("filter", "blur(8px)");
        assertThat(his.locator(".wm-private wm-writing-area")).hasCSS("filter", "blur(8px)");
        his.keyboard().press("F8");
        assertThat(his.locator(".wm-mine")).hasCSS("filter", "none");
        button(his, "Show to Ines").click();
        appears(words(hers, "Her next project"));

        // From a shared answer by one click: the question, not the answer.
        button(his, "Add to the agenda").first().click();
        appears(agenda(hers).locator(".wm-words", new Locator.LocatorOptions().setHasText(question)));

        // In an order that either sets with the keyboard alone.
        Locator last = item(hers, "Her next project").locator("[data-control=reached]");
        last.focus();
        hers.keyboard().press("Alt+ArrowUp");
        appears(agenda(his).locator("li").first().getByText("Her next project"));
        assertThat(item(hers, "Her next project").locator("[data-control=reached]"))
                .isFocused();

        // Or by dragging.
        item(his, "Who takes over the ledger").dragTo(item(his, "Her next project"));
        appears(agenda(hers).locator("li").first().getByText("Who takes over the ledger"));

        // Both write notes at the same time, side by side.
        note(hers).fill("He asks Payments.");
        note(his).fill("She wants a review from the other side.");
        appears(hers.getByText("She wants a review from the other side."));
        appears(his.getByText("He asks Payments."));
        assertThat(note(hers)).hasValue("He asks Payments.");

        // Words of one's own are changed while the other one looks.
        Locator mine = item(hers, "The on-call rota");
        mine.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Change the words"))
                .click();
        hers.locator(".wm-agenda-editor textarea").fill("The on-call rota in spring");
        appears(words(his, "The on-call rota in spring"));
        assertAccessible(hers, "meeting");
        assertAccessible(his, "meeting-of-the-manager");
        sessions.assertHoldLittle("a meeting", hers, his);
    }

    @Test
    void a_promise_is_made_missed_carried_over_and_done(Windows windows) throws SQLException {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        OneOnOneId before = as(tomas.id(), () -> oneOnOnes.keep(ines.id(), today.minusWeeks(3)));
        as(tomas.id(), () -> promises.make(before, tomas.id(), today, "Find a design review for her"));
        // Its day has come and gone.
        Database.change("update promise set due = ? where one_on_one_id = ?", today.minusWeeks(1), before.value());
        Meeting meeting = company.meeting(ines.id());

        // On both homes, and at the top of the next meeting, said to be missed.
        Page his = windows.signIn(tomas);
        assertThat(part(his, "Promises")).containsText("Find a design review for her");
        assertThat(part(his, "Promises")).containsText("You, was due on");
        assertAccessible(his, "home-with-promises");
        his.navigate("/one-on-ones/" + meeting.oneOnOne());
        Page hers = open(windows, ines, meeting.oneOnOne());
        assertThat(part(hers, "Promises")).containsText("Tomas, was due on");

        // Moved with a word why: without one it is not.
        button(his, "Move").click();
        Locator move = dialog(his, "Move the promise");
        button(move, "Move").click();
        assertThat(move).containsText("Say in a word why.");
        assertAccessible(his, "promise-moved");
        move.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("A word why"))
                .fill("Nobody had one on.");
        button(move, "Move").click();
        appears(hers.getByText("Nobody had one on.", new Page.GetByTextOptions().setExact(false)));

        // A new one, owned by the other; what is typed survives a reload.
        button(hers, "Make a promise").click();
        Locator make = dialog(hers, "Make a promise");
        assertThat(make).containsText("You and Tomas");
        make.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("What will be done"))
                .fill("Ask Payments");
        hers.reload();
        button(hers, "Make a promise").click();
        make = dialog(hers, "Make a promise");
        assertThat(make.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("What will be done")))
                .hasValue("Ask Payments");
        make.getByLabel("Tomas").check();
        assertAccessible(hers, "promise-made");
        button(make, "Promise").click();
        appears(part(his, "Promises").getByText("Ask Payments"));

        // Wrapped up: a record for both, from which the promises go on.
        add(hers, "Not reached today", "Add for both");
        appears(words(his, "Not reached today"));
        button(his, "Wrap up").first().click();
        Locator wrapUp = dialog(his, "Wrap up");
        assertThat(wrapUp).containsText("One point was not talked about");
        wrapUp.getByLabel("Strengths").check();
        assertAccessible(his, "wrap-up");
        button(wrapUp, "Wrap up").click();
        appears(hers.getByText("Tomas wrapped this up on"));
        assertThat(button(hers, "Add for both")).hasCount(0);
        assertThat(hers.getByRole(AriaRole.TEXTBOX)).hasCount(1);
        assertAccessible(hers, "meeting-record");
        Meeting next = company.meeting(ines.id(), today.plusDays(14), 3);
        his.navigate("/one-on-ones/" + next.oneOnOne());
        assertThat(words(his, "Not reached today")).isVisible();
        assertThat(part(his, "Promises")).containsText("Ask Payments");
        part(his, "Promises")
                .locator("li", new Locator.LocatorOptions().setHasText("Ask Payments"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Done"))
                .click();
        disappears(part(his, "Promises").getByText("Ask Payments"));

        // Opened again, it says by whom.
        button(hers, "Open it again").click();
        assertThat(hers.getByText("You opened this again on")).isVisible();
        assertThat(button(hers, "Add for both")).isVisible();

        // The line ends: both read, nobody writes, and it says what she can do.
        company.changeManager(ines.id(), null);
        hers.reload();
        assertThat(hers.getByText("Both of you keep this record")).isVisible();
        assertThat(hers.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Choose what your manager")))
                .isVisible();
        assertThat(button(hers, "Wrap up")).hasCount(0);
        Page stranger = windows.signIn(company.hire("Ravi Sol", "engineering.engineer", tomas));
        stranger.navigate("/one-on-ones/" + meeting.oneOnOne());
        assertThat(heading(stranger, "There is nothing at this address")).isVisible();
    }

    private static Page open(Windows windows, Member member, OneOnOneId meeting) {
        Page page = windows.signIn(member);
        page.navigate("/one-on-ones/" + meeting);
        return page;
    }

    private static Locator agenda(Page page) {
        return page.locator("wm-agenda-list");
    }

    private static Locator words(Page page, String words) {
        return agenda(page).getByText(words, new Locator.GetByTextOptions().setExact(true));
    }

    private static Locator item(Page page, String words) {
        return agenda(page).locator("li", new Locator.LocatorOptions().setHasText(words));
    }

    private static Locator note(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Notes for both"));
    }

    private static void add(Page page, String words, String how) {
        Locator fresh = page.locator(".wm-agenda-fresh input");
        fresh.fill(words);
        button(agenda(page), how).click();
        // Only what is on disk leaves the field.
        assertThat(fresh).hasValue("");
    }
}
