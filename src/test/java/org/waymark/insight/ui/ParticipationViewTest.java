package org.waymark.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The page on which the People team sees whether people take part. */
@WaymarkTest
class ParticipationViewTest extends SpringBrowserlessTest {

    @Autowired
    Company company;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private PersonId lena;

    @BeforeEach
    void lena_is_of_the_people_team() {
        lena = company.person("Lena " + mark);
        company.grant(lena, Role.PEOPLE_TEAM);
        TestPeople.enter(lena, Role.PEOPLE_TEAM);
    }

    @AfterEach
    void nobody() {
        TestPeople.leave();
    }

    @Test
    void nobody_but_the_people_team_opens_it() {
        TestPeople.enter(lena, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> navigate(ParticipationView.class)).hasMessageContaining("ParticipationView");
        TestPeople.enter(lena);
        assertThatThrownBy(() -> navigate(ParticipationView.class)).hasMessageContaining("ParticipationView");
    }

    @Test
    void a_number_stands_beside_its_bar_and_what_may_not_be_known_is_said_in_words() throws SQLException {
        counted("2098-11-01", "Known " + mark, 20, "EXACT", 12);
        counted("2098-11-01", "Few " + mark, 14, "FEW", null);
        counted("2098-11-01", "Small " + mark, 4, "HIDDEN", null);
        counted("2098-11-01", null, 38, "HIDDEN", null);
        counted("2098-12-01", null, 38, "EXACT", 19);

        UI.getCurrent().navigate("admin/participation");
        assertThat(Shown.texts("tbody tr").stream().filter(row -> row.startsWith("December 2098")))
                .singleElement()
                .asString()
                .contains("Had a one-on-one19 of 38");

        UI.getCurrent().navigate("admin/participation", QueryParameters.of("month", "2098-11"));
        assertThat(row("Known")).contains("20 people", "12 of 20");
        assertThat(row("Few")).contains("Fewer than five of 14");
        assertThat(row("Small")).contains("4 people", "Not shown");
        assertThat(Shown.texts("[aria-current]")).contains("November 2098");

        UI.getCurrent().navigate("admin/participation", QueryParameters.of("month", "whenever"));
        assertThat(Shown.texts("[aria-current]")).contains("December 2098");
    }

    private String row(String department) {
        return Shown.texts("tbody tr").stream()
                .filter(row -> row.startsWith(department + " " + mark))
                .findFirst()
                .orElseThrow();
    }

    private static void counted(
            String month, @Nullable String department, int people, String band, @Nullable Integer tookPart)
            throws SQLException {
        Database.change(
                "insert into participation_month (month) values (cast(? as date)) on conflict do nothing", month);
        Database.change(
                "insert into participation_count values (cast(? as date), 'MET', ?, ?, ?, ?)",
                month,
                department,
                people,
                band,
                tookPart);
    }
}
