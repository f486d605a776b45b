package org.waymark.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Patience.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.sharing.NamedReader;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.story.Stories;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.NextOneOnOne;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.series.Rhythm;
import org.waymark.meeting.series.SeriesPlan;
import org.waymark.meeting.time.LocalMeetingTime;
import org.waymark.meeting.time.TimeZones;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.reflection.ReflectionSummary;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.question.AnswerId;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Database;
import org.waymark.testing.Shown;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class HomeViewTest extends SpringBrowserlessTest {

    @Autowired
    Company company;

    @Autowired
    MeetingSeries series;

    @Autowired
    TimeZones zones;

    @Autowired
    Reflections reflections;

    @Autowired
    OneOnOnes oneOnOnes;

    @Autowired
    WrapUps wrapUps;

    @Autowired
    Plans plans;

    @Autowired
    Stories stories;

    @Autowired
    Clock clock;

    @AfterEach
    void nobody() {
        TestPeople.leave();
    }

    @Test
    void a_date_is_set_with_a_time_on_the_clocks_of_whoever_sets_it() {
        PersonId manager = company.person("Mona Manager");
        PersonId ada = company.reportOf(manager, "Ada");
        does(ada, () -> zones.choose("Asia/Kolkata"));
        TestPeople.enter(ada);
        navigate(HomeView.class);
        press("Set a date");
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Kolkata")).plusDays(3);
        find(DatePicker.class).single().setValue(day);
        assertThat(find(TimePicker.class).single().getHelperText()).startsWith("Kolkata time");
        find(TimePicker.class).single().setValue(LocalTime.of(15, 0));
        press("Set the date");
        assertThat(as(ada, () -> oneOnOnes.nextOfLine(ada)))
                .get()
                .extracting(NextOneOnOne::when)
                .isEqualTo(new LocalMeetingTime(day, LocalTime.of(15, 0), ZoneId.of("Asia/Kolkata")));
        await().untilAsserted(() -> assertThat(as(ada, reflections::coming)).hasSize(1));
        navigate(HomeView.class);
        press("Change the date");
        assertThat(find(TimePicker.class).single().getValue()).isEqualTo(LocalTime.of(15, 0));
        find(TimePicker.class).single().setValue(null);
        press("Set the date");
        assertThat(as(ada, () -> oneOnOnes.nextOfLine(ada)))
                .get()
                .extracting(NextOneOnOne::when)
                .isEqualTo(new LocalMeetingTime(day, null, ZoneId.of("Asia/Kolkata")));
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    @Test
    void the_one_next_thing_about_ones_growth_is_one_line_that_leads_to_where_it_is_done() {
        PersonId ada = company.person("Ada");
        TestPeople.enter(ada);
        navigate(HomeView.class);
        assertThat(Shown.all(".wm-home-growth")).as("nothing to say").isEmpty();
        does(ada, () -> {
            GoalId goal = plans.begin("Lead a secret project", null, null);
            plans.addStep(goal, "Ask for it", LocalDate.now(clock));
            plans.addStep(goal, "Prepare it", null);
        });
        navigate(HomeView.class);
        assertThat(Shown.texts(".wm-home-growth"))
                .singleElement()
                .asString()
                .startsWith("A step of your plan is due on ");
        assertThat(Shown.all(".wm-home-growth a").stream().map(link -> link.attr("href")))
                .containsExactly("growth/plan");
        assertThat(String.join(" ", Shown.texts("p, li, h2"))).doesNotContain("secret", "Ask for it");
        does(company.person("Cleo Colleague"), () -> stories.ask(new NamedReader(ada)));
        UI.getCurrent().navigate("reflections");
        navigate(HomeView.class);
        assertThat(Shown.texts(".wm-home-growth"))
                .as("somebody who waits comes first, and it is still one line")
                .containsExactly("Cleo Colleague asks you for a time you saw them at their best");
    }

    @Test
    void home_greets_the_person() {
        TestPeople.enter(company.person("Ada"));
        navigate(HomeView.class);
        assertThat(Shown.texts("h1")).singleElement().asString().endsWith(", Ada");
    }

    @Test
    void whose_name_and_address_were_changed_is_told_on_the_next_page_until_they_have_seen_it() throws SQLException {
        PersonId ada = company.person("Ada");
        Database.change("update person set name = 'Zoe' where id = ?", ada.value());
        TestPeople.enter(ada);
        navigate(HomeView.class);
        assertThat(Shown.texts(".wm-notice p").getFirst())
                .startsWith("Your name was changed from “Ada” to “Zoe”, ")
                .endsWith(", by a command on the server.");
        test(find(Button.class).withText("I have seen it").single()).click();
        assertThat(find(Button.class).withText("I have seen it").exists()).isFalse();
        press("Undo");
        press("I have seen it");
        UI.getCurrent().navigate("reflections");
        assertThat(find(Button.class).withText("I have seen it").exists()).isFalse();
    }

    @Test
    void what_somebody_keeps_leads_to_a_page_where_they_can() {
        TestPeople.enter(company.person("Sam"), Role.ADMINISTRATOR);
        navigate(HomeView.class);
        assertThat(kept()).contains("People and accounts", "Audit trail").noneMatch(link -> link.contains("paths"));
        TestPeople.enter(company.person("Pia"), Role.PEOPLE_TEAM);
        navigate(HomeView.class);
        assertThat(kept()).contains("People and accounts", "Edit paths").doesNotContain("Audit trail");
        assertThat(Shown.all(".wm-page a").stream().map(link -> link.attr("href")))
                .contains("admin/paths");
    }

    private static List<String> kept() {
        return Shown.texts(".wm-page a.wm-row-link");
    }

    @Test
    void a_new_manager_is_introduced_with_name_and_address_until_that_is_acknowledged() {
        PersonId employee = company.reportOf(company.person("Fritz Former"), "Emil Employee");
        company.changeManagerUnseen(employee, company.hire("Nadia Next", null).id());
        TestPeople.enter(employee);
        navigate(HomeView.class);
        assertThat(Shown.texts("h2")).first().asString().matches("Your manager is Nadia Next \\(.+@.+\\) now");
        test(find(Button.class).withText("I know who this is").single()).click();
        assertThat(Shown.texts("h2")).noneMatch(text -> text.contains("Your manager is Nadia Next"));
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(Shown.texts("h2")).first().asString().matches("Your manager is Nadia Next \\(.+@.+\\) now");
        // What there is to do stays beside it when the page is shown anew.
        navigate(HomeView.class);
        assertThat(Shown.texts("h2"))
                .filteredOn(text -> text.startsWith("Your manager is Nadia Next"))
                .hasSize(1);
        assertThat(find(Button.class).withText("Set a date").all()).hasSize(1);
        test(find(Button.class).withText("I know who this is").single()).click();
        navigate(HomeView.class);
        assertThat(Shown.texts("h2")).noneMatch(text -> text.contains("@"));
    }

    /** Noon in Berlin is in the afternoon in Kolkata, the year round, and on the same day. */
    @Test
    void both_are_told_the_time_of_their_next_one_on_one_on_their_own_clocks() {
        PersonId manager = company.person("Mona Manager");
        PersonId employee = company.reportOf(manager, "Emil Employee");
        does(employee, () -> zones.choose("Europe/Berlin"));
        does(manager, () -> zones.choose("Asia/Kolkata"));
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalDate day = LocalDate.now(ZoneId.systemDefault()).plusDays(20);
        does(
                employee,
                () -> series.set(employee, new SeriesPlan(Rhythm.WEEKLY, day, LocalTime.of(12, 0), 30, berlin, "")));
        await().untilAsserted(
                        () -> assertThat(as(employee, reflections::coming)).hasSize(1));
        String said = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH).format(day);

        TestPeople.enter(employee);
        navigate(HomeView.class);
        assertThat(Shown.texts("h2").getFirst()).contains("You meet Mona on", " at 12:00.");
        assertThat(Shown.texts(".wm-row-link")).contains(said + ", 12:00, with Mona Manager");

        TestPeople.enter(manager);
        String his = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH)
                .format(day.atTime(12, 0).atZone(berlin).withZoneSameInstant(ZoneId.of("Asia/Kolkata")));
        navigate(HomeView.class);
        assertThat(Shown.texts(".wm-facts")).anyMatch(facts -> facts.contains(said + ", " + his));
        navigate("team", Component.class);
        assertThat(Shown.texts(".wm-row-aside p")).contains(said + ", " + his);
        navigate("team/" + employee, Component.class);
        assertThat(Shown.texts(".wm-eyebrow")).contains("Prepare for " + said + ", " + his);
    }

    @Test
    void nobody_is_told_to_meet_the_next_manager_at_a_meeting_with_the_one_before() {
        PersonId employee = company.reportOf(company.person("Mona Manager"), "Emil Employee");
        company.meeting(employee);
        company.changeManager(employee, company.person("Nadia Next"));
        TestPeople.enter(employee);
        navigate(HomeView.class);
        assertThat(Shown.texts("h2").getFirst()).isEqualTo("You and Nadia have no date yet.");
        assertThat(Shown.texts(".wm-row-link")).noneMatch(row -> row.contains("Nadia Next"));
    }

    @Test
    void home_and_the_list_of_one_on_ones_tell_the_same_of_a_date_with_a_reflection_and_of_one_without() {
        PersonId employee = company.reportOf(company.person("Mona Manager"), "Emil Employee");
        company.meeting(employee);
        assertThat(toldByHomeAndList(employee)).containsExactly(true, true);
        PersonId other = company.reportOf(company.person("Mona Manager"), "Olga Other");
        as(
                other,
                () -> oneOnOnes.keep(
                        other, LocalDate.now(ZoneId.systemDefault()).plusDays(3)));
        assertThat(toldByHomeAndList(other)).containsExactly(true, true);
        assertThat(Shown.texts(".wm-row-link")).anyMatch(row -> row.contains("Mona Manager"));
    }

    @Test
    void home_and_the_list_of_one_on_ones_tell_the_same_after_another_manager() {
        PersonId employee = company.reportOf(company.person("Mona Manager"), "Emil Employee");
        Meeting meeting = company.meeting(employee);
        company.changeManager(employee, company.person("Nadia Next"));
        assertThat(toldByHomeAndList(employee)).containsExactly(false, false);
        assertThat(as(employee, () -> reflections.earlier(10)))
                .as("what was written is still found")
                .extracting(ReflectionSummary::id)
                .containsExactly(meeting.reflection());
    }

    private List<Boolean> toldByHomeAndList(PersonId viewer) {
        TestPeople.enter(viewer);
        navigate("one-on-ones", Component.class);
        boolean list = !Shown.text(Shown.all(".wm-section").getFirst()).contains("No one-on-one is set");
        navigate(HomeView.class);
        return List.of(Shown.texts("h2").contains("Your one-on-one"), list);
    }

    @Test
    void a_reflection_whose_meeting_is_wrapped_up_is_neither_coming_nor_open() {
        PersonId employee = company.reportOf(company.person("Mona Manager"), "Emil Employee");
        Meeting meeting = company.meeting(employee);
        does(employee, () -> wrapUps.wrapUp(meeting.oneOnOne(), Set.of()));
        assertThat(as(employee, reflections::coming)).isEmpty();
        assertThat(as(employee, () -> reflections.earlier(10)))
                .extracting(ReflectionSummary::id)
                .containsExactly(meeting.reflection());
        TestPeople.enter(employee);
        navigate(HomeView.class);
        assertThat(Shown.texts("h2").getFirst()).isEqualTo("You and Mona have no date yet.");
        assertThat(Shown.texts("h2")).doesNotContain("Your one-on-one");
        navigate("reflections", Component.class);
        assertThat(Shown.texts("h2")).contains("Earlier").doesNotContain("Coming");
    }

    @Test
    void a_manager_sees_today_and_next_in_the_order_of_time_whether_read_or_not() {
        PersonId manager = company.person("Mona Manager");
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        PersonId undated = company.reportOf(manager, "Ulla Undated");
        AnswerId news = shares(undated);
        company.share(undated, news, "News");
        wrapUpAll(undated);
        meets(company.reportOf(manager, "Nils Next"), today.plusDays(2), LocalTime.of(8, 0));
        meets(company.reportOf(manager, "Lena Late"), today, LocalTime.of(16, 0));
        PersonId early = company.reportOf(manager, "Emil Early");
        meets(early, today, LocalTime.of(9, 0));
        AnswerId fresh =
                company.answer(early, as(early, reflections::coming).getFirst().id(), 0);
        company.share(early, fresh, "Something new");

        TestPeople.enter(manager);
        navigate(HomeView.class);
        assertThat(Shown.texts("h2").getFirst()).isEqualTo("You meet Emil today at 09:00. Emil shared something new.");
        List<String> rows = teamRows();
        assertThat(rows).containsExactly("Emil Early", "Lena Late", "Nils Next", "Ulla Undated");
        assertThat(Shown.all(".wm-row-link").stream()
                        .filter(row -> rows.contains(Shown.text(row)))
                        .map(row -> row.attr("href")))
                .hasSize(4)
                .allMatch(address -> address.startsWith("team/"));

        navigate("team/" + early, Component.class);
        navigate(HomeView.class);
        assertThat(Shown.texts("h2").getFirst()).as("when all is read").isEqualTo("You meet Emil today at 09:00.");
        assertThat(teamRows()).isEqualTo(rows);
    }

    private static List<String> teamRows() {
        return Shown.texts(".wm-row-link").stream()
                .filter(row -> Stream.of("Emil", "Lena", "Nils", "Ulla").anyMatch(row::startsWith))
                .toList();
    }

    private AnswerId shares(PersonId person) {
        return company.write(
                person, company.answer(person, company.meeting(person).reflection(), 0), "News");
    }

    private void wrapUpAll(PersonId person) {
        does(person, () -> series.coming(10).forEach(meeting -> wrapUps.wrapUp(meeting.id(), Set.of())));
    }

    private void meets(PersonId employee, LocalDate day, LocalTime time) {
        does(
                employee,
                () -> series.set(employee, new SeriesPlan(Rhythm.WEEKLY, day, time, 30, ZoneId.systemDefault(), "")));
        await().until(() -> !as(employee, reflections::coming).isEmpty());
    }
}
