package org.waymark.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Patience.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.meeting.MeetingSeries;
import org.waymark.meeting.Rhythm;
import org.waymark.meeting.SeriesPlan;
import org.waymark.meeting.TimeZones;
import org.waymark.reflection.Reflections;
import org.waymark.testing.Company;
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

    @AfterEach
    void nobody() {
        TestPeople.leave();
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
        UI.getCurrent().navigate("reflections");
        assertThat(find(Button.class).withText("I have seen it").exists()).isFalse();
    }

    @Test
    void what_somebody_keeps_leads_to_a_page_where_they_can() {
        TestPeople.enter(company.person("Sam"), Role.ADMINISTRATOR);
        navigate(HomeView.class);
        assertThat(kept()).contains("People and accounts", "Audit trail").noneMatch(link -> link.contains("adders"));
        TestPeople.enter(company.person("Pia"), Role.PEOPLE_TEAM);
        navigate(HomeView.class);
        assertThat(kept()).contains("People and accounts", "Edit ladders").doesNotContain("Audit trail");
        assertThat(Shown.all(".wm-page a").stream().map(link -> link.attr("href")))
                .contains("admin/paths");
    }

    private static List<String> kept() {
        return Shown.texts(".wm-page a.wm-row-link");
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
        assertThat(Shown.texts("h2").getFirst()).startsWith("Your reflection for");
        assertThat(Shown.texts(".wm-row-link")).noneMatch(row -> row.contains("Nadia Next"));
    }
}
