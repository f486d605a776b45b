package org.waymark.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.organization.People;
import org.waymark.organization.check.PeopleCheck;
import org.waymark.organization.check.RoleGroup;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TinyLadder;
import org.waymark.testing.WaymarkTest;

/** The page that says what is amiss in what is known of people. */
@WaymarkTest
class PeopleCheckViewTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    PathImport ladders;

    @Autowired
    Company company;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private PersonId pia;
    private PersonId emil;

    @BeforeEach
    void somebody_without_a_role() throws SQLException {
        pia = company.person("Pia " + mark);
        company.grant(pia, Role.PEOPLE_TEAM);
        emil = company.person("Emil " + mark);
        TinyLadder.has(ladders, "p" + mark, "sailor");
        Database.change("update person set title = ? where id = ?", "Seaman " + mark, emil.value());
    }

    @AfterEach
    void nobody() {
        TestPeople.leave();
    }

    @Test
    void employee_is_refused() {
        TestPeople.enter(emil, Role.EMPLOYEE);
        assertThatThrownBy(() -> navigate(PeopleCheckView.class)).hasMessageContaining("PeopleCheckView");
    }

    @Test
    void the_address_says_which_list_is_shown_and_none_clashes_with_that_of_a_person() {
        TestPeople.enter(pia, Role.EMPLOYEE, Role.PEOPLE_TEAM);
        open("no-manager");
        assertThat(Shown.texts("h1")).containsExactly("Data check");
        assertThat(Shown.texts("h2")).containsExactly("Nobody above them");
        open("none-such");
        assertThat(Shown.texts("h2")).hasSize(1);
    }

    @Test
    void a_title_is_matched_after_the_page_has_said_how_many_get_the_role() {
        TestPeople.enter(pia, Role.EMPLOYEE, Role.PEOPLE_TEAM);
        open("no-role");
        Grid<RoleGroup> groups = groups();
        int row = 0;
        while (!test(groups).getRow(row).key().equals("Seaman " + mark)) {
            row++;
        }
        test(groups).invokeLitRendererFunction(row, "act", "choose");
        ComboBox<String> role = role();
        role.setValue("p" + mark + ".sailor");
        assertThat(Shown.texts("p")).anyMatch(text -> text.startsWith("One person gets the role "));
        test(find(Button.class).withText("Apply").single()).click();
        assertThat(RunAs.operator(() -> people.find(emil)).orElseThrow().roleAddress())
                .isEqualTo("p" + mark + ".sailor");
    }

    @Test
    void statements_do_not_grow_with_the_people_and_their_titles() throws SQLException {
        TestPeople.enter(pia, Role.EMPLOYEE, Role.PEOPLE_TEAM);
        for (PeopleCheck check : PeopleCheck.values()) {
            assertThat(statements(check)).as(check.word()).hasSizeLessThanOrEqualTo(12);
        }
        List<String> few = statements(PeopleCheck.NO_ROLE);
        for (int number = 0; number < 70; number++) {
            PersonId person = company.person("Crew " + number + " " + mark);
            Database.change("update person set title = ? where id = ?", "Title " + number + mark, person.value());
        }
        assertThat(statements(PeopleCheck.NO_ROLE)).hasSameSizeAs(few);
    }

    private List<String> statements(PeopleCheck check) {
        navigate(AccountView.class);
        return StatementCounter.during(() -> {
            open(check.word());
            roundTrip();
        });
    }

    @SuppressWarnings("unchecked")
    private Grid<RoleGroup> groups() {
        return (Grid<RoleGroup>) find(Grid.class).all().getFirst();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> role() {
        return (ComboBox<String>) find(ComboBox.class).single();
    }

    private static void open(String only) {
        UI.getCurrent().navigate("admin/people/check", QueryParameters.of("only", only));
    }
}
