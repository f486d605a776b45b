package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.appears;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.dialog;
import static org.waymark.journeys.Find.disappears;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.security.RunAs;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.organization.importing.PeopleImport;
import org.waymark.organization.importing.PeopleImportOptions;
import org.waymark.questionbank.Kind;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

@WaymarkBrowserTest
class HandoverIT {

    private static final String BEFORE = "One-on-ones from before your time";

    @Autowired
    Company company;

    @Autowired
    Agendas agendas;

    @Autowired
    WrapUps wrapUps;

    @Autowired
    PeopleImport peopleImport;

    @Autowired
    Sessions sessions;

    @Test
    void an_import_gives_ines_another_manager_and_she_hands_over_one_answer_and_one_meeting(Windows windows) {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        Member nadia = company.hire("Nadia Next", "engineering.engineering-manager");
        Meeting meeting = company.meeting(ines.id());
        company.share(ines.id(), company.answer(ines.id(), meeting.reflection(), 0), "I would like to teach.");
        company.share(ines.id(), company.answer(ines.id(), meeting.reflection(), 1), "I listen well.");
        does(ines.id(), () -> agendas.add(meeting.oneOnOne(), "More time to think", true));
        does(tomas.id(), () -> {
            agendas.add(meeting.oneOnOne(), "What Tomas asked", true);
            wrapUps.wrapUp(meeting.oneOnOne(), Set.of(Kind.STRENGTHS));
        });
        Page his = windows.signIn(tomas);
        his.navigate("/team/" + ines.id());
        assertThat(his.getByText("I listen well.")).isVisible();
        Page hers = windows.signIn(ines);

        // The line changes: what he had before his eyes is gone, and she is asked.
        String file = "email,name,manager_email\n%s,Ines Calder,%s\n".formatted(ines.email(), nadia.email());
        Assertions.assertThat(RunAs.operator(() ->
                                peopleImport.apply(file.getBytes(StandardCharsets.UTF_8), PeopleImportOptions.NONE))
                        .written())
                .isTrue();
        disappears(his.getByText("I listen well."));
        appears(hers.getByText(Pattern.compile("Your manager is Nadia Next \\(.*\\) now")));
        assertAccessible(hers, "home-with-a-handover");
        button(hers, "I know who this is").click();
        assertThat(hers.getByText("Nadia is your manager now")).isVisible();
        Page theirs = windows.signIn(nadia);
        theirs.navigate("/team/" + ines.id());
        assertThat(theirs.getByText("Ines has not shared an answer yet.")).isVisible();

        hers.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Choose what to hand over"))
                .click();
        assertThat(hers.getByText("3 things are undecided.")).isVisible();
        assertAccessible(hers, "handover");
        hers.navigate("/handover");
        assertThat(hers.getByText("3 things are undecided.")).isVisible();
        sessions.assertHoldLittle("handover", hers);
        button(item(hers, "I would like to teach."), "Hand over").click();
        appears(theirs.getByText("I would like to teach."));
        button(item(hers, "I listen well."), "Keep to myself").click();
        Locator met = item(hers, "with Tomas");
        button(met, "See what Nadia reads").click();
        assertThat(dialog(hers, "What Nadia reads")).containsText("More time to think");
        assertThat(hers.getByText("What Tomas asked")).hasCount(0);
        assertAccessible(hers, "handover-look");
        button(dialog(hers, "What Nadia reads"), "Close").click();
        button(met, "Hand over").click();
        appears(hers.getByText("You have decided about everything."));
        assertAccessible(hers, "handover-done");

        // She reads these two, and not a word of his.
        assertThat(theirs.getByText("I listen well.")).hasCount(0);
        theirs.getByText(BEFORE).click();
        theirs.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("with Tomas Reyl"))
                .click();
        assertThat(theirs.getByText("More time to think")).isVisible();
        assertThat(theirs.getByText("What Tomas asked")).hasCount(0);
        assertAccessible(theirs, "handed-over-record");

        // Taken back, it is gone from the open page.
        button(met, "Take it back").click();
        disappears(theirs.getByText("More time to think"));
    }

    private static Locator item(Page page, String text) {
        return page.locator(".wm-action-item", new Page.LocatorOptions().setHasText(text));
    }
}
