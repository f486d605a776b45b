package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.heading;
import static org.waymark.journeys.Find.link;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.reflection.ReflectionId;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

@WaymarkBrowserTest
class ThenAndNowIT {

    @Autowired
    Company company;

    @Autowired
    Sessions sessions;

    @Test
    void ines_reads_what_she_answered_before_beside_what_she_answers_now_and_nobody_else_does(Windows windows) {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        ReflectionId then = company.meeting(ines.id(), today.minusDays(300), 5).reflection();
        ReflectionId now = company.meeting(ines.id(), today.plusDays(3), 5).reflection();
        company.share(ines.id(), company.answer(ines.id(), then, 0), "I would rather write than talk.");
        Page hers = windows.signIn(ines);
        hers.navigate("/reflections/" + now.value());
        assertThat(hers.getByText("You answered this before")).hasCount(1);
        QuestionBox.named(
                        hers,
                        company.detail(ines.id(), now, company.answer(ines.id(), now, 0))
                                .question()
                                .text())
                .write("I talk first now, and write it down after.");
        assertAccessible(hers, "reflection-answered-before");
        hers.getByText("You answered this before").click();
        assertThat(hers.getByText("I would rather write than talk.")).isVisible();
        assertThat(hers.getByText("I talk first now, and write it down after.")).isVisible();
        assertThat(hers.getByText("Only you", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertAccessible(hers, "then-and-now-answers");
        sessions.assertHoldLittle("answers of two times", hers);
        String address = hers.url();

        link(hers, "Then and now").click();
        assertThat(hers.getByText("2 times")).isVisible();
        assertAccessible(hers, "then-and-now");
        hers.navigate("/reflections");
        link(hers, "Then and now").click();
        assertThat(heading(hers, "Then and now")).isVisible();

        Page his = windows.signIn(tomas);
        his.navigate(address);
        assertThat(heading(his, "There is nothing at this address")).isVisible();
    }

    @Test
    void the_page_to_take_along_is_a_link_away_from_the_page_before_the_meeting(Windows windows) {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        company.meeting(ines.id());
        Page his = windows.signIn(tomas);
        his.navigate("/team/" + ines.id());
        assertThat(link(his, "We just talked")).isVisible();
        assertAccessible(his, "prepare-with-links");
        Download download =
                his.waitForDownload(() -> link(his, "One page to take along").click());
        Assertions.assertThat(download.suggestedFilename()).isEqualTo("one-on-one.pdf");
    }
}
