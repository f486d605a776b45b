package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.appears;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.dialog;
import static org.waymark.journeys.Find.disappears;
import static org.waymark.journeys.Find.heading;
import static org.waymark.journeys.Find.link;
import static org.waymark.journeys.Find.part;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.ReflectionId;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

@WaymarkBrowserTest
class PrivacyIT {

    @Autowired
    Company company;

    @Autowired
    BeyondTheCompany beyond;

    @Autowired
    Sessions sessions;

    @Test
    void ines_looks_after_what_she_has_shared(Windows windows) {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        ReflectionId reflection = company.meeting(ines.id()).reflection();
        List<AnswerDetail> answers = company.answers(ines.id(), reflection);
        company.share(ines.id(), answers.get(0).id(), "I see patterns early.");
        company.share(ines.id(), answers.get(1).id(), "Less time in meetings.");
        company.write(ines.id(), answers.get(2).id(), "Not for anybody else.");
        does(ines.id(), () -> {
            beyond.save(BeyondQuestion.CHANGE, "A bakery", -1);
            beyond.shareTopic(named());
        });

        // She finds what she has shared below her name.
        Page hers = windows.signIn(ines);
        hers.locator(".wm-account summary, .wm-account vaadin-details-summary")
                .first()
                .click();
        link(hers, "What I have shared").click();
        assertThat(hers).hasURL(Pattern.compile(".*/privacy"));
        Locator shared = part(hers, "Answers").locator(".wm-action-item");
        assertThat(shared).hasCount(2);
        assertThat(shared.first()).containsText("In full, with Tomas Reyl");
        assertThat(shared.first()).containsText("has not opened it yet");
        assertThat(part(hers, "Beyond the company")).containsText("As a topic only");
        assertAccessible(hers, "privacy");

        // She looks at it with his eyes, and he has opened nothing by that.
        link(hers, "See it as Tomas sees it").click();
        assertThat(hers).hasURL(Pattern.compile(".*/team/" + ines.id()));
        assertThat(hers.getByText("This is the page that Tomas Reyl has about you."))
                .isVisible();
        assertThat(hers.locator(".wm-mark-new:not(.wm-new *, .wm-compare *)")).hasCount(3);
        assertThat(hers.getByText("Not for anybody else.")).hasCount(0);
        assertAccessible(hers, "preview");
        link(hers, "Back to what you have shared").click();
        assertThat(shared.first()).containsText("has not opened it yet");

        // He opens his page; what she withdraws and erases is gone from it at once.
        Page his = windows.signIn(tomas);
        his.navigate("/team/" + ines.id());
        assertThat(his.getByText("I see patterns early.")).isVisible();
        appears(shared.first().getByText("Tomas Reyl opened it on"));
        item(shared, answers.get(0)).getByText("Withdraw").click();
        disappears(his.getByText("I see patterns early."));
        assertThat(hers.getByText("Withdrawn. Nobody but you reads it any more."))
                .isVisible();
        assertThat(shared).hasCount(1);
        item(shared, answers.get(1)).getByText("Erase").click();
        assertAccessible(hers, "erase-dialog");
        button(dialog(hers, "Erase it for good?"), "Erase for good").click();
        disappears(his.getByText("Less time in meetings."));
        assertThat(heading(hers, "Answers")).hasCount(0);

        // What is hers alone unfolds, and goes when she says so.
        hers.getByText("Yours alone", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(hers.getByText(answers.get(2).question().text())).isVisible();
        assertAccessible(hers, "privacy-alone");
        sessions.assertHoldLittle("privacy", his, hers);
        button(hers, "Erase everything that is yours alone").click();
        button(dialog(hers, "Erase everything that is yours alone?"), "Erase for good")
                .click();
        assertThat(hers.getByText("There is nothing here that you did not share."))
                .isVisible();
        Assertions.assertThat(company.answers(ines.id(), reflection)).hasSize(2);

        Download file =
                hers.waitForDownload(() -> link(hers, "Download to read").click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("my-data.html");
    }

    private static Locator item(Locator items, AnswerDetail answer) {
        return items.filter(
                new Locator.FilterOptions().setHasText(answer.question().text()));
    }
}
