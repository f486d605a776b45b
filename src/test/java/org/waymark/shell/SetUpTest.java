package org.waymark.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.setup.SetUpKey;
import org.waymark.company.CompanyEditing;
import org.waymark.company.CompanyField;
import org.waymark.company.CompanyFixture;
import org.waymark.company.CompanyWords;
import org.waymark.identity.Accounts;
import org.waymark.setup.SetUp;
import org.waymark.setup.SetUp.Standing;
import org.waymark.setup.SetUp.Step;
import org.waymark.testing.Shown;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;
import org.waymark.testing.WholePage;

/** What a new portal leads its first administrator through. */
@WaymarkTest
class SetUpTest extends SpringBrowserlessTest {

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    SetUp setUp;

    @Autowired
    CompanyEditing editing;

    @BeforeEach
    void an_administrator() {
        PersonId ada = people.person("Ada", TestPeople.newEmail());
        RunAs.operator(() -> {
            accounts.grant(ada, Role.ADMINISTRATOR);
            return true;
        });
        TestPeople.enter(ada, Role.ADMINISTRATOR);
    }

    @AfterEach
    void as_before() {
        for (SetUpKey key : SetUpKey.values()) {
            setUp.takeUp(key);
        }
        TestPeople.leave();
        CompanyFixture.reset(editing);
    }

    private Step step(SetUpKey key) {
        return setUp.look().steps().stream()
                .filter(step -> step.key() == key)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobody_but_administrators_sees_or_changes_it() {
        TestPeople.enter(people.person("Petra", TestPeople.newEmail()), Role.PEOPLE_TEAM);
        assertThatThrownBy(() -> setUp.look()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> setUp.skip(SetUpKey.MAIL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> setUp.hide()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> navigate(SetUpView.class)).hasMessageContaining("SetUpView");
        an_administrator();
    }

    @Test
    void set_up_tells_done_from_facts() {
        assertThat(setUp.look().steps()).extracting(Step::key).containsExactly(SetUpKey.values());
        assertThat(step(SetUpKey.NAME).standing()).isEqualTo(Standing.OPEN);
        int open = setUp.look().open();
        setUp.skip(SetUpKey.NAME);
        assertThat(setUp.look().open()).isEqualTo(open - 1);

        RunAs.operator(() -> editing.save(CompanyWords.NONE, CompanyWords.NONE.with(CompanyField.NAME, "Northwind")));
        assertThat(step(SetUpKey.NAME).standing())
                .as("also of what was left aside")
                .isEqualTo(Standing.DONE);
        assertThat(step(SetUpKey.NAME).state().said().arguments()).containsExactly("Northwind");

        CompanyFixture.reset(editing);
        assertThat(step(SetUpKey.NAME).standing()).isEqualTo(Standing.SKIPPED);
        assertThat(step(SetUpKey.PEOPLE).standing()).isEqualTo(Standing.DONE);
    }

    @Test
    void skipped_step_can_be_returned_to_and_says_who_skipped_it() {
        UI.getCurrent().navigate(SetUpView.ADDRESS);
        press("Leave it aside: Mail");
        assertThat(Objects.requireNonNull(step(SetUpKey.MAIL).skippedBy()).name())
                .isEqualTo("Ada");
        assertThat(WholePage.text()).contains("Left aside by Ada", "“Mail” is left aside.");

        press("Take it up: Mail");
        assertThat(step(SetUpKey.MAIL).standing()).isEqualTo(Standing.OPEN);
        assertThat(WholePage.text()).doesNotContain("Left aside by Ada");
    }

    @Test
    void home_leads_there_until_somebody_hides_it_and_it_stays_at_its_address() {
        UI.getCurrent().navigate("");
        assertThat(Shown.texts("h2")).contains("Set up Waymark for your company");
        UI.getCurrent().navigate(SetUpView.ADDRESS);
        test(find(Button.class).withText("Do not lead here any more").single()).click();

        UI.getCurrent().navigate("");
        assertThat(Shown.texts("h2")).doesNotContain("Set up Waymark for your company");
        UI.getCurrent().navigate("admin");
        assertThat(Shown.target("Setting up")).isEqualTo(SetUpView.ADDRESS);
        UI.getCurrent().navigate(SetUpView.ADDRESS);
        assertThat(WholePage.text()).contains("Home does not lead here any more.");
    }

    @Test
    void the_pages_to_which_it_sends_lead_back_until_one_goes_elsewhere() {
        UI.getCurrent().navigate("admin/company");
        assertThat(leadsBack()).isFalse();
        UI.getCurrent().navigate(SetUpView.ADDRESS);
        assertThat(leadsBack()).isFalse();
        UI.getCurrent().navigate("admin/company");
        assertThat(leadsBack()).isTrue();
        UI.getCurrent().navigate("account");
        assertThat(leadsBack()).isFalse();
    }

    @Test
    void what_the_people_team_does_is_no_link_for_somebody_else() {
        UI.getCurrent().navigate(SetUpView.ADDRESS);
        assertThat(Shown.all("a[href=admin/paths/import]")).isEmpty();
        assertThat(WholePage.text()).contains("The People team does this.");

        PersonId both = people.person("Bo", TestPeople.newEmail());
        TestPeople.enter(both, Role.ADMINISTRATOR, Role.PEOPLE_TEAM);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate(SetUpView.ADDRESS);
        assertThat(WholePage.text()).contains("href=\"admin/paths/import\"");
        an_administrator();
    }

    private boolean leadsBack() {
        return find(Section.class).withClassName("wm-set-up-back").exists();
    }

    private void press(String label) {
        test(find(Button.class).all().stream()
                        .filter(button ->
                                button.getAriaLabel().filter(label::equals).isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
