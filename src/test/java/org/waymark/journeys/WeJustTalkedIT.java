package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.error;
import static org.waymark.journeys.Find.heading;
import static org.waymark.journeys.Find.link;
import static org.waymark.journeys.Find.part;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.note.SharedNotes;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.questionbank.Kind;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

@WaymarkBrowserTest
class WeJustTalkedIT {

    private static final int PHONE = 390;
    private static final int TALL = 844;

    @Autowired
    Company company;

    @Autowired
    MeetingSeries series;

    @Autowired
    WrapUps wrapUps;

    @Autowired
    SharedNotes sharedNotes;

    @Autowired
    Promises promises;

    @Autowired
    Sessions sessions;

    private int taps;

    @Test
    void from_home_a_talk_is_kept_in_three_taps_with_ones_manager_and_with_any_of_ones_reports(Windows windows) {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        Member aiko = company.hire("Aiko Mori", "engineering.senior-engineer", tomas);

        Page hers = onAPhone(windows.signIn(ines));
        tap(person(part(hers, "We just talked"), "Tomas Reyl"));
        tap(kind(hers, "Strengths"));
        tap(button(hers, "Keep it"));
        assertThat(heading(hers, "You and Tomas talked today")).isVisible();
        Assertions.assertThat(taps).isEqualTo(3);
        assertBothKeep(ines.id(), tomas.id(), Kind.STRENGTHS);
        assertAccessible(hers, "we-just-talked-kept");

        taps = 0;
        Page his = onAPhone(windows.signIn(tomas));
        tap(person(part(his, "We just talked"), "Aiko Mori"));
        tap(kind(his, "Goals and progress"));
        tap(button(his, "Keep it"));
        assertThat(heading(his, "You and Aiko talked today")).isVisible();
        Assertions.assertThat(taps).isEqualTo(3);
        assertBothKeep(tomas.id(), aiko.id(), Kind.GOALS_AND_PROGRESS);
    }

    @Test
    void words_and_a_promise_go_along_and_outlive_a_mistake_and_a_reload(Windows windows) {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        Page his = onAPhone(windows.signIn(tomas));
        his.navigate("/one-on-ones/new");
        assertThat(heading(his, "We just talked")).isVisible();
        Locator words = his.getByRole(
                AriaRole.TEXTBOX,
                new Page.GetByRoleOptions()
                        .setName("A few words, if you like Only you. They join your own notes about Ines."));
        assertThat(words).isVisible();
        assertAccessible(his, "we-just-talked");
        onAPhone(his);

        words.fill("She asked about the staff role.");
        button(his, "Keep it").click();
        assertThat(error(his, "Choose at least one.")).isVisible();
        assertThat(words).hasValue("She asked about the staff role.");
        assertAccessible(his, "we-just-talked-mistake");
        onAPhone(his);
        his.reload();
        assertThat(words).hasValue("She asked about the staff role.");

        his.getByLabel("Ines and I").check();
        Locator shared = his.getByRole(
                AriaRole.TEXTBOX,
                new Page.GetByRoleOptions()
                        .setName("A few words, if you like You and Ines")
                        .setExact(true));
        assertThat(shared).hasValue("She asked about the staff role.");
        button(his, "A promise, if there was one").click();
        his.getByLabel("What will be done").fill("Bring her to the architecture round");
        assertAccessible(his, "we-just-talked-promise");
        onAPhone(his);
        his.reload();
        assertThat(his.getByLabel("What will be done")).hasValue("Bring her to the architecture round");
        his.getByLabel("Ines and I").check();
        kind(his, "The next promotion").click();
        button(his, "Keep it").click();
        assertThat(heading(his, "You and Ines talked today")).isVisible();
        sessions.assertHoldLittle("a talk that was kept", his);

        ListedOneOnOne kept = as(ines.id(), () -> series.over(5)).getFirst();
        Assertions.assertThat(as(ines.id(), () -> sharedNotes.read(kept.id())))
                .anyMatch(note -> note.words().equals("She asked about the staff role."));
        Assertions.assertThat(as(ines.id(), promises::open)).singleElement().satisfies(promise -> {
            Assertions.assertThat(promise.owner()).isEqualTo(tomas.id());
            Assertions.assertThat(promise.words()).isEqualTo("Bring her to the architecture round");
        });
        // What is on disk does not come back.
        his.navigate("/one-on-ones/new?with=" + ines.id());
        assertThat(words).hasValue("");
    }

    @Test
    void whoever_has_several_people_chooses_one_and_somebody_without_anybody_is_told(Windows windows) {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        company.hire("Aiko Mori", "engineering.senior-engineer", tomas);
        Page his = windows.signIn(tomas);
        his.navigate("/one-on-ones/new");
        assertThat(heading(his, "With whom?")).isVisible();
        assertAccessible(his, "we-just-talked-people");
        link(his, "Ines Calder").click();
        assertThat(his.getByText("Today, with Ines Calder")).isVisible();
        link(his, "Somebody else").click();
        link(his, "Aiko Mori").click();
        assertThat(his.getByText("Today, with Aiko Mori")).isVisible();
        his.navigate("/one-on-ones/new?with=" + company.person("Stella Stranger"));
        assertThat(heading(his, "There is nothing at this address")).isVisible();
        Page alone = windows.signIn(company.hire("Alma Alone", null));
        alone.navigate("/one-on-ones/new");
        assertThat(alone.getByText("Nobody is your manager today, and nobody reports to you."))
                .isVisible();
    }

    private void assertBothKeep(PersonId one, PersonId other, Kind kind) {
        for (PersonId person : List.of(one, other)) {
            ListedOneOnOne kept = as(person, () -> series.over(5)).getFirst();
            Assertions.assertThat(kept.planned()).isFalse();
            Assertions.assertThat(kept.other().id()).isEqualTo(person.equals(one) ? other : one);
            Assertions.assertThat(as(person, () -> wrapUps.touched(kept.id()))).containsExactly(kind);
        }
    }

    private void tap(Locator place) {
        place.click();
        taps++;
    }

    private static Locator person(Locator part, String name) {
        return part.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator kind(Page page, String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    private static Page onAPhone(Page page) {
        page.setViewportSize(PHONE, TALL);
        return page;
    }
}
