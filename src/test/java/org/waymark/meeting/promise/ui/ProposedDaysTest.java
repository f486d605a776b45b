package org.waymark.meeting.promise.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.time.TimeZones;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Kind;
import org.waymark.testing.EmployeeAndManagerView;
import org.waymark.testing.Shown;
import org.waymark.testing.TestPeople;

/** The days that stand in a dialog before anybody chooses one. */
class ProposedDaysTest extends EmployeeAndManagerView {

    @Autowired
    private MeetingSeries series;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private TimeZones zones;

    @Autowired
    private People people;

    @Autowired
    private PromiseDialogs promises;

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    @BeforeEach
    void employee_comes() {
        TestPeople.enter(employee);
    }

    /** Not after each: what a change announces runs as the viewer until the page of the test is closed. */
    @AfterAll
    static void nobody() {
        TestPeople.leave();
    }

    @Test
    void a_promise_is_to_be_kept_by_the_day_on_which_the_two_meet_next() {
        OneOnOneId now = as(employee, () -> oneOnOnes.keep(employee, today));
        open("one-on-ones/" + now);
        PersonReference other = as(employee, () -> people.managerOf(employee)).orElseThrow();
        promises.make(UI.getCurrent(), employee, other, now);
        assertThat(day()).as("a working day, as no next date is set").isBetween(today.plusDays(14), today.plusDays(17));
        press("Close");
        as(employee, () -> oneOnOnes.keep(employee, today.plusDays(5)));
        promises.make(UI.getCurrent(), employee, other, now);
        assertThat(day()).isEqualTo(today.plusDays(5));
        press("Close");
        open("one-on-ones/new");
        assertThat(day()).isEqualTo(today.plusDays(5));
    }

    @Test
    void a_talk_is_one_of_today_unless_one_of_the_last_days_is_chosen() {
        open("one-on-ones/new");
        assertThat(Shown.texts(".wm-lede")).containsExactly("Today, with Mona Manager");
        Select<LocalDate> day = when();
        assertThat(day.getListDataView().getItems())
                .hasSize(8)
                .startsWith(today)
                .endsWith(today.minusDays(7));
        day.setValue(today.minusDays(1));
        assertThat(Shown.texts(".wm-lede")).containsExactly("Yesterday, with Mona Manager");
        kinds().setValue(Set.of(Kind.STRENGTHS));
        press("Keep it");
        assertThat(Shown.texts("h1")).containsExactly("You and Mona talked yesterday");
        assertThat(as(manager, () -> series.over(1)))
                .singleElement()
                .extracting(listed -> listed.time().day())
                .isEqualTo(today.minusDays(1));
    }

    @Test
    void a_week_is_that_of_the_region_in_which_somebody_said_that_they_live() {
        does(employee, () -> zones.choose("Africa/Cairo"));
        UI page = UI.getCurrent();
        page.getInternals()
                .setExtendedClientDetails(
                        ExtendedClientDetails.updateFromValues(page, Map.of("v-tzid", "Europe/Paris")::get));
        open("one-on-ones?rhythm=" + employee);
        DatePicker first = find(DatePicker.class).single();
        assertThat(first.getI18n().getFirstDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY.getValue());
        assertThat(first.getValue().getDayOfWeek()).isNotIn(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    }

    private static void open(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private LocalDate day() {
        return find(DatePicker.class).single().getValue();
    }

    @SuppressWarnings("unchecked")
    private Select<LocalDate> when() {
        return find(Select.class).single();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Kind> kinds() {
        return find(CheckboxGroup.class).single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
