package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.appears;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.dialog;
import static org.waymark.journeys.Find.disappears;
import static org.waymark.journeys.Find.heading;
import static org.waymark.journeys.Find.menu;
import static org.waymark.journeys.Find.part;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.meeting.time.TimeZones;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

@WaymarkBrowserTest
class SeriesIT {

    private static final String HERS = "One-on-ones with Tomas Reyl";

    @Autowired
    Company company;

    @Autowired
    TimeZones zones;

    @Autowired
    Sessions sessions;

    @Test
    void either_sets_up_moves_and_skips_and_the_other_sees_it_at_once(Windows windows) {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        does(tomas.id(), () -> zones.choose("Asia/Tokyo"));
        Page his = windows.signIn(tomas);
        menu(his, "One-on-ones").click();
        assertThat(his.getByText("No one-on-one is set.")).isVisible();
        assertThat(his.getByText("Times are those of Asia/Tokyo.")).isVisible();
        assertAccessible(his, "one-on-ones-empty");

        // She sets a weekly rhythm up, and he has it before his eyes.
        Page hers = windows.signIn(ines);
        Assertions.assertThat(as(ines.id(), zones::own))
                .as("her browser's zone was taken without asking")
                .isPresent();
        menu(hers, "One-on-ones").click();
        linkIn(part(hers, "How often you meet"), "Say how often: Tomas Reyl").click();
        choose(dialog(hers, HERS), "How often", "Every week");
        dialog(hers, HERS)
                .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Room or link"))
                .fill("https://meet.example.org/ines");
        assertAccessible(hers, "rhythm-dialog");
        // A working day; which one depends on today.
        LocalDate first = LocalDate.parse(
                (String) dialog(hers, HERS).locator("vaadin-date-picker").evaluate("picker => picker.value"));
        button(hers, "Save the dates").click();
        assertThat(rows(hers)).hasCount(6);
        appears(rows(his).nth(5));
        assertThat(rows(his).first()).containsText("with Ines Calder");
        assertThat(rows(his).first()).containsText("for Ines (");
        assertThat(rows(his).first().getByText("Open meet.example.org")).isVisible();

        // He moves the second one; the others stay where they are.
        String before = rows(hers).nth(2).locator(".wm-row-link").innerText();
        linkIn(rows(his).nth(1), Pattern.compile("Move or skip: .*")).click();
        Locator move = dialog(his, "One-on-one with Ines Calder");
        Locator day = move.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Day"));
        LocalDate moved = first.plusDays(9);
        day.fill(moved.toString());
        day.press("Enter");
        assertAccessible(his, "move-dialog");
        button(his, "Move it").click();
        appears(rows(hers).nth(1).getByText("Moved"));
        assertThat(rows(hers).nth(2).locator(".wm-row-link")).hasText(before);
        Assertions.assertThat(before).contains(spoken(first.plusWeeks(2)));

        // She skips the third one, and takes it back.
        linkIn(rows(hers).nth(2), Pattern.compile("Move or skip: .*")).click();
        button(hers, "Skip it").click();
        appears(rows(his).nth(2).getByText("Skipped"));
        assertThat(dialog(hers, "One-on-one with Tomas Reyl")).isHidden();
        assertAccessible(hers, "one-on-ones");
        assertAccessible(his, "one-on-ones-of-a-manager");
        sessions.assertHoldLittle("one-on-ones", his, hers);
        linkIn(rows(his).nth(2), Pattern.compile("Take it back: .*")).click();
        assertAccessible(his, "take-back-dialog");
        button(his, "Take the skip back").click();
        disappears(rows(hers).nth(2).getByText("Skipped"));

        // With a year of them, the next ones are a click away.
        button(hers, "Show more: To come").click();
        assertThat(rows(hers)).hasCount(12);

        // Home tells the time, too.
        menu(hers, "Home").click();
        assertThat(hers.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("You meet Tomas")))
                .containsText("at 10:00");
    }

    @Test
    void the_account_keeps_the_zone_and_the_address_of_the_calendar(Windows windows) {
        Member ines = company.hire("Ines Calder", null);
        Page hers = windows.signIn(ines);
        hers.navigate("/account");
        assertThat(heading(hers, "Calendar")).isVisible();
        assertAccessible(hers, "account");
        button(hers, "Make a private address").click();
        Locator address = hers.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Private address"));
        assertThat(address).hasValue(Pattern.compile("http.*/calendar/[\\w-]{43}\\.ics"));
        assertAccessible(hers, "account-with-feed");
        button(hers, "Switch it off").click();
        assertThat(hers.getByText("The address answers no more.")).isVisible();
        assertThat(address).hasCount(0);
        Locator zone = hers.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Where you live"));
        zone.fill("Asia/Kolkata");
        hers.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Asia/Kolkata"))
                .click();
        assertThat(hers.getByText("Times are shown in the time zone of Kolkata from now on."))
                .isVisible();
        hers.reload();
        assertThat(zone).hasValue("Asia/Kolkata");
    }

    private static Locator rows(Page page) {
        return part(page, "To come").locator(".wm-row");
    }

    private static Locator linkIn(Locator within, String name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator linkIn(Locator within, Pattern name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static void choose(Locator dialog, String field, String option) {
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(field))
                .click();
        dialog.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    private static String spoken(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).format(day);
    }
}
