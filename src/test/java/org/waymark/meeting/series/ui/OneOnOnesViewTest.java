package org.waymark.meeting.series.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Patience.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.QueryParameters;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.series.Rhythm;
import org.waymark.meeting.series.SeriesPlan;
import org.waymark.meeting.time.MeetingTime;
import org.waymark.meeting.time.TimeZones;
import org.waymark.reflection.Reflections;
import org.waymark.testing.Database;
import org.waymark.testing.EmployeeAndManagerView;
import org.waymark.testing.Months;
import org.waymark.testing.Shown;
import org.waymark.testing.TestPeople;

/** The list of one-on-ones, and arranging them from it. */
class OneOnOnesViewTest extends EmployeeAndManagerView {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    @Autowired
    private MeetingSeries series;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private TimeZones zones;

    @Autowired
    private Reflections reflections;

    private final LocalDate first = LocalDate.now(ZoneId.systemDefault()).plusDays(3);

    @BeforeEach
    void employee_comes() {
        does(employee, () -> zones.choose("Asia/Kolkata"));
        does(manager, () -> zones.choose("Asia/Tokyo"));
        TestPeople.enter(employee);
    }

    /** Not after each: what a change announces runs as the viewer until the page of the test is closed. */
    @AfterAll
    static void nobody() {
        TestPeople.leave();
    }

    @Test
    void a_time_is_told_on_the_clocks_of_the_viewer_and_quietly_on_the_others() {
        weekly("Room 4");
        open();
        assertThat(Shown.texts("a.wm-row-link")).first().asString().contains(day(first), ", 10:00, with Mona Manager");
        assertThat(Shown.texts(".wm-meta")).contains("30 minutes, Room 4", "13:30 for Mona (Tokyo time)");
        assertThat(Shown.target(Shown.texts("a.wm-row-link").getFirst()))
                .isEqualTo("one-on-ones/" + coming().getFirst().id().value());
    }

    @Test
    void where_it_is_another_day_for_the_other_one_that_day_is_told() {
        does(manager, () -> zones.choose("Pacific/Honolulu"));
        weekly("");
        open();
        assertThat(Shown.texts(".wm-meta"))
                .anyMatch(text -> text.contains(day(first.minusDays(1)) + ", 18:30 for Mona (Honolulu time)"));
    }

    @Test
    void a_link_opens_and_whatever_else_was_typed_is_only_told() {
        weekly("https://meet.example.org/room?x=1");
        open();
        assertThat(Shown.all(".wm-meta a[target]")).isNotEmpty().allSatisfy(link -> {
            assertThat(link.attr("href")).isEqualTo("https://meet.example.org/room?x=1");
            assertThat(link.attr("rel")).contains("noopener");
            assertThat(Shown.text(link)).isEqualTo("Open meet.example.org");
        });
        for (String other :
                List.of("javascript:alert(1)", "data:text/html,hello", "Room 4", "https://", "ftp://x.org")) {
            weekly(other);
            open();
            assertThat(Shown.all(".wm-meta a[target]")).as(other).isEmpty();
            assertThat(Shown.texts(".wm-meta")).anyMatch(text -> text.endsWith(other));
        }
    }

    @Test
    void either_of_the_two_sets_a_rhythm_up_on_their_own_clocks() {
        open("rhythm=" + employee.value());
        test(find(TextField.class).single()).setValue("Room 7");
        button("Save the dates");
        assertThat(as(manager, () -> series.plan(employee))).hasValueSatisfying(plan -> {
            assertThat(plan.rhythm()).isEqualTo(Rhythm.EVERY_TWO_WEEKS);
            assertThat(plan.zone()).isEqualTo(KOLKATA);
            assertThat(plan.place()).isEqualTo("Room 7");
        });
        TestPeople.enter(manager);
        open("rhythm=" + employee.value());
        test(find(TextField.class).single()).setValue("Room 8");
        button("Save the dates");
        assertThat(as(employee, () -> series.plan(employee))).hasValueSatisfying(plan -> {
            // Whoever changes the place changes no clocks.
            assertThat(plan.zone()).isEqualTo(KOLKATA);
            assertThat(plan.place()).isEqualTo("Room 8");
        });
    }

    @Test
    void a_rhythm_without_a_day_or_a_time_is_not_set_and_nothing_is_lost() {
        open("rhythm=" + employee.value());
        test(find(TextField.class).single()).setValue("Room 7");
        find(DatePicker.class).single().setValue(null);
        button("Save the dates");
        find(DatePicker.class).single().setValue(first);
        find(TimePicker.class).single().setValue(null);
        button("Save the dates");
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Room 7");
        assertThat(as(employee, () -> series.plan(employee))).isEmpty();
    }

    @Test
    void a_place_with_a_character_that_belongs_in_none_is_refused_with_its_code() {
        open("rhythm=" + employee.value());
        for (String place : List.of("Room\u00007", "Room\ud83d7", "Room\u202e7")) {
            test(find(TextField.class).single()).setValue(place);
            button("Save the dates");
            assertThat(find(Dialog.class).single().isOpened()).isTrue();
            assertThat(Shown.texts(".wm-problem"))
                    .anyMatch(text -> text.contains(String.format("U+%04X", (int) place.charAt(4))));
            assertThat(as(employee, () -> series.plan(employee))).isEmpty();
        }
    }

    @Test
    void rhythms_of_two_reports_of_one_name_are_told_apart() {
        PersonId other = company.reportOf(manager, "Emil Employee");
        TestPeople.enter(manager);
        open();
        assertThat(Shown.texts(".wm-row-link"))
                .filteredOn(text -> text.startsWith("Emil Employee"))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.contains("@"));
        assertThat(other).isNotEqualTo(employee);
    }

    @Test
    void one_is_skipped_and_taken_back_at_its_address() {
        weekly("");
        open("change=" + coming().get(1).id().value());
        button("Skip it");
        assertThat(coming()).extracting(ListedOneOnOne::skipped).startsWith(false, true, false);
        assertThat(Shown.texts(".wm-mark")).contains("Skipped");
        open("change=" + coming().get(1).id().value());
        button("Take the skip back");
        assertThat(coming()).extracting(ListedOneOnOne::skipped).startsWith(false, false, false);
    }

    /** 16:00 in Kolkata are 10:30 or 11:30 in Berlin, whose clocks the series follows. */
    @Test
    void one_is_moved_on_the_viewers_clocks_and_the_series_keeps_its_own() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        weekly("", berlin);
        open("change=" + coming().get(1).id().value());
        LocalDate day = first.plusDays(8);
        find(DatePicker.class).single().setValue(day);
        find(TimePicker.class).single().setValue(LocalTime.of(16, 0));
        button("Move it");
        assertThat(Objects.requireNonNull(coming().get(1).time().begin()).toInstant())
                .isEqualTo(day.atTime(16, 0).atZone(KOLKATA).toInstant());
        assertThat(Objects.requireNonNull(coming().get(1).time().clock()).zone())
                .isEqualTo(berlin);
        assertThat(coming()).extracting(ListedOneOnOne::moved).startsWith(false, true, false);
        assertThat(Shown.texts(".wm-mark")).contains("Moved");
    }

    @Test
    void a_date_that_has_only_a_day_gets_a_time_when_it_is_moved() {
        as(employee, () -> oneOnOnes.setNext(employee, first));
        open("change=" + coming().getFirst().id().value());
        assertThat(find(TimePicker.class).single().getValue()).isNull();
        find(TimePicker.class).single().setValue(LocalTime.of(16, 0));
        button("Move it");
        assertThat(coming())
                .singleElement()
                .extracting(ListedOneOnOne::time)
                .isEqualTo(new MeetingTime(first, new MeetingTime.Clock(LocalTime.of(16, 0), KOLKATA, 30)));
        awaitReflection();
    }

    private void awaitReflection() {
        await().untilAsserted(
                        () -> assertThat(as(employee, reflections::coming)).hasSize(1));
    }

    @Test
    void a_month_says_which_of_its_weekdays_it_is() {
        LocalDate last = first.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))
                .plusMonths(2)
                .with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
        LocalDate fifth = Stream.iterate(
                        last, day -> day.plusMonths(1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)))
                .filter(day -> day.getDayOfMonth() > 28)
                .findFirst()
                .orElseThrow();
        for (Map.Entry<LocalDate, String> said : Map.of(
                        fifth,
                        "Every month, on the last Monday at 10:00",
                        fifth.minusWeeks(1),
                        "Every month, on the fourth Monday at 10:00",
                        fifth.minusWeeks(4),
                        "Every month, on the first Monday at 10:00")
                .entrySet()) {
            does(
                    employee,
                    () -> series.set(
                            employee,
                            new SeriesPlan(Rhythm.MONTHLY, said.getKey(), LocalTime.of(10, 0), 30, KOLKATA, "")));
            open();
            assertThat(Shown.texts(".wm-meta")).contains(said.getValue());
        }
    }

    @Test
    void the_choice_of_a_rhythm_says_which_weekday_of_the_month_the_day_makes_it() {
        open("rhythm=" + employee.value());
        LocalDate third = first.plusMonths(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.TUESDAY));
        find(DatePicker.class).single().setValue(third);
        @SuppressWarnings("unchecked")
        Select<Rhythm> rhythm = find(Select.class).all().getFirst();
        assertThat(rhythm.getItemLabelGenerator().apply(Rhythm.MONTHLY)).isEqualTo("Every month, on the third Tuesday");
        assertThat(rhythm.getItemLabelGenerator().apply(Rhythm.WEEKLY)).isEqualTo("Every week");
    }

    @Test
    void a_dialog_that_is_saved_as_it_was_opened_leaves_the_last_weekday_the_last() throws SQLException {
        LocalDate fifth = Months.lastWhoseNextIsTheFourth();
        String said = "Every month, on the last " + fifth.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        does(
                employee,
                () -> series.set(
                        employee, new SeriesPlan(Rhythm.MONTHLY, first, LocalTime.of(10, 0), 30, KOLKATA, "")));
        Database.change("update meeting_series set first_day = ? where employee_id = ?", fifth, employee.value());
        open("rhythm=" + employee.value());
        @SuppressWarnings("unchecked")
        Select<Rhythm> rhythm = find(Select.class).all().getFirst();
        assertThat(rhythm.getItemLabelGenerator().apply(Rhythm.MONTHLY)).isEqualTo(said);
        button("Save the dates");
        open();
        assertThat(Shown.texts(".wm-meta")).contains(said + " at 10:00");
    }

    @Test
    void a_series_is_ended_and_the_next_one_stays() {
        weekly("");
        open("rhythm=" + employee.value());
        button("End the series");
        assertThat(coming()).hasSize(1);
        assertThat(Shown.texts(".wm-meta")).contains("Not agreed yet");
    }

    @Test
    void when_the_line_ends_while_a_dialog_is_open_it_says_so_and_keeps_what_was_chosen() {
        open("rhythm=" + employee.value());
        test(find(TextField.class).single()).setValue("Room 7");
        company.changeManager(employee, company.person("Nils Next"));
        button("Save the dates");
        assertThat(find(Paragraph.class).withClassName("wm-problem").single().getText())
                .startsWith("You are no longer each other’s employee and manager");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Room 7");
    }

    @Test
    void the_address_of_somebody_elses_meeting_or_rhythm_opens_nothing() {
        weekly("");
        long meeting = coming().getFirst().id().value();
        TestPeople.enter(company.person("Stella Stranger"));
        for (String address :
                List.of("change=" + meeting, "rhythm=" + employee.value(), "change=x", "rhythm=99999999999999999999")) {
            open(address);
            assertThat(find(Dialog.class).all()).isEmpty();
        }
    }

    @Test
    void a_meeting_whose_line_has_ended_stays_to_be_read_and_offers_nothing() {
        PersonId earlier = manager;
        as(
                employee,
                () -> oneOnOnes.keep(
                        employee, LocalDate.now(ZoneId.systemDefault()).minusDays(3)));
        weekly("");
        long coming = coming().getFirst().id().value();
        company.changeManager(employee, company.person("Nils Next"));
        for (PersonId person : List.of(employee, earlier)) {
            TestPeople.enter(person);
            open("change=" + coming);
            assertThat(find(Dialog.class).all()).isEmpty();
            assertThat(Shown.texts("h2")).contains("Held so far");
            assertThat(Shown.texts("a.wm-row-link")).hasSize(1);
        }
    }

    @Test
    void somebody_without_a_manager_learns_what_will_be_here() {
        TestPeople.enter(company.person("Alma Alone"));
        open();
        assertThat(Shown.texts(".wm-empty")).singleElement().asString().startsWith("Nobody is your manager today");
        assertThat(Shown.texts("h2")).containsExactly("To come");
    }

    @Test
    void long_lists_are_shown_in_parts() {
        weekly("");
        open();
        assertThat(Shown.all("a.wm-row-link")).hasSize(6);
        button("Show more");
        assertThat(Shown.all("a.wm-row-link")).hasSize(12);
    }

    @Test
    void each_list_has_what_shows_more_of_it_right_below_and_grows_alone() {
        weekly("");
        for (int report = 0; report < 7; report++) {
            company.reportOf(manager, "Report " + report);
        }
        TestPeople.enter(manager);
        open();
        assertThat(Shown.texts("section:has(h2:contains(How often)) .wm-row-link"))
                .hasSize(6);
        int coming =
                Shown.texts("section:has(h2:contains(To come)) .wm-row-link").size();
        test(find(Button.class)
                        .withCondition(button -> button.getAriaLabel()
                                .filter("Show more: How often you meet"::equals)
                                .isPresent())
                        .single())
                .click();
        assertThat(Shown.texts("section:has(h2:contains(How often)) .wm-row-link"))
                .hasSize(8);
        assertThat(Shown.texts("section:has(h2:contains(To come)) .wm-row-link"))
                .hasSize(coming);
    }

    private void open() {
        navigate("one-on-ones", Component.class);
    }

    private void open(String query) {
        UI.getCurrent().navigate("one-on-ones", QueryParameters.fromString(query));
    }

    private void button(String text) {
        test(find(Button.class).withText(text).all().stream()
                        .filter(Component::isVisible)
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH).format(day);
    }

    private List<ListedOneOnOne> coming() {
        return as(employee, () -> series.coming(30));
    }

    private void weekly(String place) {
        weekly(place, KOLKATA);
    }

    private void weekly(String place, ZoneId zone) {
        does(
                employee,
                () -> series.set(employee, new SeriesPlan(Rhythm.WEEKLY, first, LocalTime.of(10, 0), 30, zone, place)));
    }
}
