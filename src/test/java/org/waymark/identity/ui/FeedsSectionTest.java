package org.waymark.identity.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.organization.People;
import org.waymark.organization.feed.PeopleFeeds;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;
import org.waymark.testing.WholePage;

/** Files that came by themselves, on the page of people. */
@WaymarkTest
class FeedsSectionTest extends SpringBrowserlessTest {

    @Autowired
    PeopleFeeds feeds;

    @Autowired
    People people;

    @Autowired
    Company company;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private PersonId administrator;

    @BeforeEach
    void an_administrator() throws SQLException {
        clear();
        administrator = company.person("Ada");
        company.grant(administrator, Role.ADMINISTRATOR);
        company.grant(administrator, Role.PEOPLE_TEAM);
    }

    @AfterEach
    void clear() throws SQLException {
        TestPeople.leave();
        Database.change("delete from people_feed_file");
        Database.change("delete from people_feed");
    }

    @Test
    void where_nothing_ever_came_nothing_is_said() {
        show(Role.ADMINISTRATOR);

        assertThat(find(H2.class).all()).extracting(H2::getText).doesNotContain("Files that came by themselves");
    }

    @Test
    void one_that_was_read_is_told_in_numbers() throws SQLException {
        Database.change("""
            insert into people_feed (way, source, digest, came_at, seen_at, state, read_at, rows, added, moved)
            values ('FOLDER', 'people.csv', '', now(), now(), 'READ', now(), 40, 2, 3)
            """);
        show(Role.PEOPLE_TEAM);

        assertThat(WholePage.text())
                .contains("people.csv, from the folder", "40 people in the file · 2 new · 3 with another manager");
        assertThat(find(Button.class).withText("Look at it").exists()).isFalse();
    }

    @Test
    void an_administrator_looks_at_one_that_was_stopped_and_imports_what_is_shown() throws SQLException {
        stopped();
        show(Role.ADMINISTRATOR);
        assertThat(WholePage.text())
                .contains("HR, sent with a token", "120 people would change or be new at once, beside 900")
                .doesNotContain("Shown " + mark);

        click("Look at it");
        assertThat(WholePage.text()).contains("A file that was stopped", "1 person in the file: 1 new");
        click("Apply");

        assertThat(RunAs.operator(() -> people.findByEmail("shown" + mark + "@f.example")))
                .isPresent();
        assertThat(WholePage.text()).contains("Ada looked at it and imported it.");
    }

    @Test
    void an_administrator_does_away_with_one() throws SQLException {
        stopped();
        show(Role.ADMINISTRATOR);

        click("Dismiss");

        assertThat(WholePage.text()).contains("Ada looked at it and did away with it.");
    }

    @Test
    void the_people_team_reads_that_an_administrator_looks_at_it() throws SQLException {
        stopped();
        show(Role.PEOPLE_TEAM);

        assertThat(WholePage.text()).contains("An administrator looks at it.");
        assertThat(find(Button.class).withText("Dismiss").exists()).isFalse();
    }

    private void stopped() throws SQLException {
        String file = "name,email\nShown %1$s,shown%1$s@f.example\n".formatted(mark);
        RunAs.operator(() -> feeds.take("HR", administrator, file.getBytes(UTF_8)));
        Database.change("""
            update people_feed set state = 'STOPPED', reason = 'CHANGES', read_at = now(), rows = 1, touched = 120, working = 900
            """);
    }

    private void show(Role role) {
        TestPeople.enter(administrator, role);
        UI.getCurrent().navigate("admin/people");
        // As the browser asks once it shows the page.
        find(FeedsSection.class).single().show();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
