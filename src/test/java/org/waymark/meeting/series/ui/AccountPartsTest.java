package org.waymark.meeting.series.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.calendar.CalendarFeeds;
import org.waymark.meeting.time.TimeZones;
import org.waymark.testing.Company;
import org.waymark.testing.Shown;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** One's time zone and one's calendar feed, on the page of one's account. */
@WaymarkTest
class AccountPartsTest extends SpringBrowserlessTest {

    private static final URI PORTAL = URI.create("https://waymark.example/");

    @Autowired
    private Company company;

    @Autowired
    private TimeZones zones;

    @Autowired
    private CalendarFeeds feeds;

    private PersonId ada;

    @BeforeEach
    void ada_comes() {
        ada = company.person("Ada");
        TestPeople.enter(ada);
    }

    @AfterEach
    void nobody() {
        TestPeople.leave();
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_time_zone_is_changed_and_the_page_says_so() {
        navigate("account", Component.class);
        ComboBox<String> field = find(ComboBox.class).single();
        field.setValue("America/New_York");
        assertThat(as(ada, zones::own)).contains(ZoneId.of("America/New_York"));
        assertThat(Shown.texts("[role=status]")).contains("Times are shown in the time zone of New York from now on.");
    }

    @Test
    void the_browsers_zone_counts_until_one_says_otherwise() {
        does(ada, () -> zones.learn("Asia/Kolkata"));
        assertThat(as(ada, zones::own)).contains(ZoneId.of("Asia/Kolkata"));
        does(ada, () -> zones.choose("Europe/Berlin"));
        does(ada, () -> zones.learn("Asia/Kolkata"));
        assertThat(as(ada, zones::own)).contains(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void a_zone_with_several_names_stands_in_the_choice_once() {
        List<String> all = as(ada, zones::all);
        assertThat(all)
                .doesNotHaveDuplicates()
                .contains("Etc/UTC", "Asia/Kolkata", "Europe/Berlin", "Europe/Copenhagen");
        assertThat(all).doesNotContain("UTC", "Asia/Calcutta", "Etc/UCT", "US/Pacific", "Europe/Belfast");
        does(ada, () -> zones.learn("UTC"));
        navigate("account", Component.class);
        @SuppressWarnings("unchecked")
        ComboBox<String> field = find(ComboBox.class).single();
        assertThat(field.getValue()).isEqualTo("Etc/UTC");
        assertThat(field.getListDataView().getItems())
                .doesNotHaveDuplicates()
                .filteredOn(id -> id.contains("UTC"))
                .hasSize(1);
    }

    @Test
    void whose_clocks_are_the_same_by_two_names_is_one_choice() {
        does(ada, () -> zones.choose("Asia/Calcutta"));
        assertThat(as(ada, zones::own)).contains(ZoneId.of("Asia/Kolkata"));
    }

    @Test
    void what_a_browser_says_that_is_no_zone_is_left_aside() {
        does(ada, () -> zones.learn("Mars/Olympus_Mons"));
        does(ada, () -> zones.learn(""));
        assertThat(as(ada, zones::own)).isEmpty();
    }

    @Test
    void a_feeds_address_is_shown_once_and_a_new_one_closes_the_old_one() {
        navigate("account", Component.class);
        button("Make a private address");
        String leaked = address().orElseThrow();
        assertThat(open(leaked)).isPresent();
        // The page of later knows that there is one, and cannot show it.
        navigate("one-on-ones", Component.class);
        navigate("account", Component.class);
        assertThat(address()).isEmpty();
        assertThat(Shown.texts(".wm-meta"))
                .anyMatch(text -> text.startsWith("Your calendar has had a private address"));

        button("Make a new address");
        String fresh = address().orElseThrow();
        assertThat(open(leaked)).isEmpty();
        assertThat(open(fresh)).isPresent();
        button("Switch it off");
        assertThat(open(fresh)).isEmpty();
        assertThat(address()).isEmpty();
        assertThat(Shown.texts("[role=status]")).contains("The address answers no more.");
    }

    private Optional<String> address() {
        return find(TextField.class).all().stream()
                .filter(field -> "Private address".equals(field.getLabel()))
                .map(TextField::getValue)
                .findFirst();
    }

    private Optional<String> open(String address) {
        assertThat(address).matches("http.*/calendar/[\\w-]{43}\\.ics");
        return feeds.open(address.replaceAll(".*/calendar/(.*)\\.ics", "$1"), PORTAL);
    }

    private void button(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
