package org.waymark.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Patience.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.VaadinSession;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.Shown;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class HealthViewTest extends SpringBrowserlessTest {

    @Autowired
    private Company company;

    private PersonId ada;

    @BeforeEach
    void ada_administers() throws SQLException {
        Database.change("delete from node");
        Database.change("insert into node values (gen_random_uuid(), 'gone', '1.0', now(), now() - interval '1 hour')");
        Database.change("insert into node values (gen_random_uuid(), 'here', '1.0', now(), now() + interval '1 hour')");
        ada = company.person("Ada Administrator");
        company.grant(ada, Role.ADMINISTRATOR);
        TestPeople.enter(ada, Role.ADMINISTRATOR);
    }

    @AfterEach
    void nobody() throws SQLException {
        Database.change("delete from node");
        TestPeople.leave();
    }

    @Test
    void nobody_but_an_administrator_opens_it() {
        TestPeople.enter(ada, Role.PEOPLE_TEAM);
        assertThatThrownBy(() -> navigate(HealthView.class)).hasMessageContaining("HealthView");
        TestPeople.enter(ada);
        assertThatThrownBy(() -> navigate(HealthView.class)).hasMessageContaining("HealthView");
    }

    @Test
    void what_needs_somebody_comes_first_and_says_what_to_do() {
        navigate(HealthView.class);
        assertThat(Shown.texts("h2")).startsWith("What needs you", "Waymark", "Database");
        assertThat(Shown.texts(".wm-section:first-of-type .wm-row"))
                .anyMatch(row -> row.startsWith("gone has not been seen since") && row.contains("look at its log"));
        assertThat(Shown.texts(".wm-section:not(:first-of-type) .wm-row"))
                .anyMatch(row -> row.startsWith("here runs Waymark 1.0 since"));
        assertThat(Shown.texts(".wm-lede").getFirst()).endsWith("things need you.");
    }

    @Test
    void a_test_mail_says_what_came_back() {
        navigate(HealthView.class);
        test(find(Button.class).withText("Send me a test mail").single()).click();
        VaadinSession session = UI.getCurrent().getSession();
        await().pollInSameThread().untilAsserted(() -> {
            // What comes from another thread waits until nobody holds the page.
            session.unlock();
            session.lock();
            assertThat(Shown.texts("[role=alert]"))
                    .singleElement()
                    .asString()
                    .startsWith("No mail server is set, so nothing was sent.");
        });
    }
}
