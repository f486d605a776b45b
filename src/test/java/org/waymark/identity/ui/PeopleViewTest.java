package org.waymark.identity.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.base.csv.ui.ColumnChoices;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.security.SignedIn;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.Dates;
import org.waymark.identity.AccountDirectory;
import org.waymark.identity.AccountEntry;
import org.waymark.identity.Accounts;
import org.waymark.identity.Welcome;
import org.waymark.identity.factor.FactorApp;
import org.waymark.identity.factor.FactorResets;
import org.waymark.identity.factor.OwnFactors;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.organization.LineChanges;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.organization.leaver.Departure;
import org.waymark.testing.Database;
import org.waymark.testing.Folds;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkTest;
import org.waymark.testing.WholePage;

@WaymarkTest
class PeopleViewTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    LineChanges changes;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountInvitations invitations;

    @Autowired
    AccountDirectory directory;

    @Autowired
    Welcome welcome;

    @Autowired
    OwnFactors factors;

    @Autowired
    FactorResets resets;

    @Autowired
    TestPeople persons;

    private final String name = "View" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void employee_is_refused() {
        signIn(Role.EMPLOYEE);
        assertThatThrownBy(() -> navigate(PeopleView.class)).hasMessageContaining("PeopleView");
    }

    @Test
    void people_team_and_administrators_see_the_list() {
        signIn(Role.EMPLOYEE, Role.PEOPLE_TEAM);
        assertThat(navigate(PeopleView.class)).isNotNull();
        signIn(Role.EMPLOYEE, Role.ADMINISTRATOR);
        assertThat(navigate(PeopleView.class)).isNotNull();
    }

    @Test
    void line_tells_who_where_and_what_they_may() {
        PersonId ada = persons.member(name + " Ada").id();
        PersonId ben = persons.person(name + " Ben", name + "@example.org");
        RunAs.operator(() -> {
            people.changeManager(ben, ada);
            accounts.grant(ada, Role.PEOPLE_TEAM);
            return true;
        });
        signIn(Role.EMPLOYEE, Role.PEOPLE_TEAM);
        search(name);
        assertThat(test(grid()).size()).isEqualTo(2);
        assertThat(cell(0, "person", "name")).isEqualTo(name + " Ada");
        assertThat(cell(0, "account", "first")).isEqualTo("Can sign in");
        assertThat(cell(0, "account", "second")).isEqualTo("People team");
        assertThat(cell(1, "person", "email")).isEqualTo(name + "@example.org");
        assertThat(cell(1, "person", "address")).isEqualTo("admin/people/" + ben + "?q=" + name);
        assertThat(cell(1, "manager", "first")).isEqualTo(name + " Ada");
        assertThat(cell(1, "account", "first")).isEqualTo("No account");
        assertThat(paragraphs()).contains("2 people");
    }

    @Test
    void search_for_what_cannot_be_kept_finds_nobody() {
        signIn(Role.EMPLOYEE, Role.PEOPLE_TEAM);
        for (String text : List.of("a\u0000b", "a\ud83d")) {
            lookFor(text);
            assertThat(test(grid()).size()).isZero();
        }
    }

    @Test
    void search_is_part_of_the_address() {
        persons.person(name + " Ada", "a" + TestPeople.newEmail());
        persons.person(name + " Ben", TestPeople.newEmail());
        signIn(Role.EMPLOYEE, Role.PEOPLE_TEAM);
        lookFor(name + " B");
        assertThat(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Find by name or mail address")
                        .single()
                        .getValue())
                .isEqualTo(name + " B");
        assertThat(test(grid()).size()).isEqualTo(1);
    }

    @Test
    void statements_do_not_grow_with_the_list() {
        signIn(Role.EMPLOYEE, Role.PEOPLE_TEAM);
        persons.member(name + " first");
        assertThat(statements()).as("with those of the frame").hasSizeLessThanOrEqualTo(12);
        navigate(AccountView.class);
        List<String> few = statements();
        navigate(AccountView.class);
        IntStream.range(0, 70).forEach(number -> persons.person(name + number, TestPeople.newEmail()));
        assertThat(statements()).isNotEmpty().hasSameSizeAs(few);
    }

    @Test
    void person_who_does_not_exist_is_not_found() {
        signIn(Role.EMPLOYEE, Role.PEOPLE_TEAM);
        UI.getCurrent().navigate("admin/people/0");
        assertThat(find(PersonDialog.class).exists()).isFalse();
        UI.getCurrent().navigate("admin/people/nobody");
        assertThat(find(PersonDialog.class).exists()).isFalse();
        assertThat(getCurrentView()).isNotInstanceOf(PeopleView.class);
    }

    @Test
    void manager_is_changed_from_today() {
        PersonId ada = persons.person(name + " Ada", name + "@example.org");
        PersonId ben = persons.person(name + " Ben", TestPeople.newEmail());
        signIn(Role.EMPLOYEE, Role.PEOPLE_TEAM);
        open(ben);
        ComboBox<PersonReference> manager = managerBox();
        test(manager).setFilter(name + " Ada");
        test(manager).selectItem(name + " Ada (" + name + "@example.org)");
        click("Save");
        assertThat(RunAs.operator(() -> people.managerOf(ben)))
                .as("shown before it is done")
                .isEmpty();
        click("Apply");
        assertThat(RunAs.operator(() -> people.managerOf(ben)))
                .map(PersonReference::id)
                .contains(ada);
        assertThat(find(PersonDialog.class).exists()).isFalse();
    }

    @Test
    void manager_who_would_close_a_circle_is_refused_with_names() {
        PersonId ada = persons.person(name + " Ada", TestPeople.newEmail());
        PersonId ben = persons.person(name + " Ben", name + "@example.org");
        RunAs.operator(() -> {
            people.changeManager(ben, ada);
            return true;
        });
        signIn(Role.EMPLOYEE, Role.PEOPLE_TEAM);
        open(ada);
        ComboBox<PersonReference> manager = managerBox();
        test(manager).setFilter(name);
        test(manager).selectItem(name + " Ben (" + name + "@example.org)");
        click("Save");
        assertThat(manager.isInvalid()).isTrue();
        assertThat(manager.getErrorMessage()).contains(name + " Ada (", " → " + name + " Ben (");
        assertThat(RunAs.operator(() -> people.managerOf(ada))).isEmpty();
    }

    @Test
    void an_administrator_adds_a_person_who_is_shown_before_and_checked_like_a_row() {
        signIn(Role.EMPLOYEE, Role.ADMINISTRATOR);
        navigate(PeopleView.class);
        click("Add a person");
        test(field("Name")).setValue(name + " Ada");
        click("Save");
        assertThat(field("Mail address").isInvalid()).isTrue();
        test(field("Mail address")).setValue(name + "@example.org");
        click("Save");
        assertThat(paragraphs()).contains("What would change, once you apply it:");
        assertThat(RunAs.operator(() -> people.findByEmail(name + "@example.org")))
                .isEmpty();
        click("Apply");
        assertThat(RunAs.operator(() -> people.findByEmail(name + "@example.org")))
                .map(PersonReference::name)
                .contains(name + " Ada");
        click("Add a person");
        test(field("Name")).setValue(name + " Ben");
        test(field("Mail address")).setValue(name + "@EXAMPLE.org");
        click("Save");
        assertThat(field("Mail address").isInvalid()).isTrue();
        assertThat(field("Mail address").getErrorMessage()).contains(name + " Ada");
    }

    @Test
    void a_day_that_cannot_be_read_is_said_and_does_not_count_as_today() {
        PersonId ines = persons.person(name + " Ines", TestPeople.newEmail());
        signIn(Role.EMPLOYEE, Role.PEOPLE_TEAM);
        navigate("admin/people/" + ines, PeopleView.class);
        test(field("Title")).setValue("Lead");
        DatePicker from = find(DatePicker.class)
                .withPropertyValue(DatePicker::getLabel, "Counts from")
                .single();
        type(from, "next spring");

        click("Save");

        assertThat(from.isInvalid()).isTrue();
        assertThat(from.getErrorMessage()).contains("such as");
        assertThat(paragraphs()).doesNotContain("What would change, once you apply it:");
    }

    /** As a browser tells of what it cannot read. */
    private static void type(DatePicker field, String text) {
        Element element = field.getElement();
        element.setProperty("_inputElementValue", text);
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, "unparsable-change", JacksonUtils.createObjectNode()));
    }

    @Test
    void what_waits_is_shown_to_all_who_keep_people_and_a_second_one_releases_it() {
        PersonId ines = persons.person(name + " Ines", TestPeople.newEmail());
        PersonId pia = signIn(Role.EMPLOYEE, Role.PEOPLE_TEAM);
        people.changeManager(ines, pia);
        navigate(PeopleView.class);
        assertThat(releases(name)).isEmpty();
        assertThat(Shown.texts(".wm-held .wm-row"))
                .anyMatch(row -> row.contains(name + " Ines") && row.contains("as you asked for it"));
        navigate(AccountView.class);
        signIn(Role.EMPLOYEE, Role.ADMINISTRATOR);
        navigate(PeopleView.class);
        test(releases(name).getFirst()).click();
        assertThat(RunAs.operator(() -> people.managerOf(ines)))
                .map(PersonReference::id)
                .contains(pia);
        assertThat(releases(name)).isEmpty();
    }

    @Test
    void a_link_for_an_address_that_is_new_is_made_on_second_thought() throws SQLException {
        PersonId ada = persons.person(name, TestPeople.newEmail());
        Database.change("update person set email = ? where id = ?", name + "@example.org", ada.value());
        signIn(Role.EMPLOYEE, Role.ADMINISTRATOR);
        open(ada);
        click("Ask for a sign-in link");
        assertThat(paragraphs())
                .anyMatch(text ->
                        text.startsWith("Their mail address is a new one: ") && text.contains(name + "@example.org"));
        assertThat(invitations.latest(ada)).isEmpty();
        click("Ask for the link all the same");
        assertThat(invitations.latest(ada)).isPresent();
        assertThat(paragraphs())
                .as("a day has to pass")
                .anyMatch(text -> text.contains("The mail address is a new one. No link goes to this person until "));
    }

    private List<Button> releases(String whom) {
        return find(Button.class).withText("Release").all().stream()
                .filter(button -> button.getAriaLabel().orElse("").contains(whom))
                .toList();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    @Test
    void people_team_sees_no_switch_and_no_link() {
        PersonId ada = persons.member(name).id();
        signIn(Role.EMPLOYEE, Role.PEOPLE_TEAM);
        open(ada);
        assertThat(find(Checkbox.class).exists()).isFalse();
        assertThat(find(Button.class).withText("Ask for a sign-in link").exists())
                .isFalse();
    }

    @Test
    void administrator_switches_what_somebody_is_trusted_with() {
        PersonId ada = persons.member(name).id();
        signIn(Role.EMPLOYEE, Role.ADMINISTRATOR);
        open(ada);
        test(checkbox("People team")).click();
        assertThat(entry(ada).roles()).containsExactly(Role.PEOPLE_TEAM);
        test(checkbox("Administrator")).click();
        test(checkbox("People team")).click();
        assertThat(entry(ada).roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void own_administrator_switch_cannot_be_used() {
        PersonId viewer = signIn(Role.EMPLOYEE, Role.ADMINISTRATOR);
        open(viewer);
        assertThat(checkbox("Administrator").isEnabled()).isFalse();
        assertThat(checkbox("People team").isEnabled()).isTrue();
    }

    @Test
    void administrator_asks_for_a_link_and_never_sees_it_and_a_second_person_sees_it_once() {
        PersonId ada = persons.person(name, TestPeople.newEmail());
        PersonId second = persons.member("Second").id();
        RunAs.operator(() -> {
            accounts.grant(second, Role.PEOPLE_TEAM);
            return true;
        });
        signIn(Role.EMPLOYEE, Role.ADMINISTRATOR);
        open(ada);
        click("Ask for a sign-in link");
        assertThat(paragraphs()).anyMatch(text -> text.contains("waits until somebody else releases it"));
        navigate(PeopleView.class);
        assertThat(releases(name)).as("of one's own").isEmpty();
        assertThat(find(TextField.class).all())
                .extracting(TextField::getValue)
                .noneMatch(value -> value.contains("/welcome/"));
        signIn(Role.EMPLOYEE, Role.PEOPLE_TEAM);
        navigate(AccountView.class);
        navigate(PeopleView.class);
        test(releases(name).getFirst()).click();
        TextField link = field("Sign-in link for " + name);
        assertThat(link.isReadOnly()).isTrue();
        assertThat(link.getValue()).startsWith("http").contains("/welcome/");
        String token = link.getValue().substring(link.getValue().lastIndexOf('/') + 1);
        assertThat(welcome.find(token).orElseThrow().person())
                .extracting(PersonReference::id)
                .isEqualTo(ada);
        navigate(AccountView.class);
        navigate(PeopleView.class);
        assertThat(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Sign-in link for " + name)
                        .exists())
                .isFalse();
    }

    @Test
    void a_lost_second_step_is_asked_about_by_one_and_reset_by_another() {
        PersonId ada = persons.member(name).id();
        String step = "The second step of " + name;
        signIn(Role.EMPLOYEE, Role.ADMINISTRATOR);
        open(ada);
        assertThat(find(Button.class)
                        .withText("Ask for a reset of the second step")
                        .exists())
                .as("there is none")
                .isFalse();
        TestPeople.leave();
        FactorApp _ = FactorApp.of(ada, factors, Clock.systemUTC());
        signIn(Role.EMPLOYEE, Role.ADMINISTRATOR);
        navigate(AccountView.class);
        open(ada);
        click("Ask for a reset of the second step");
        assertThat(paragraphs()).anyMatch(text -> text.contains("waits for somebody else"));
        navigate(AccountView.class);
        navigate(PeopleView.class);
        assertThat(releasesOf(step)).as("of one's own").isEmpty();

        signIn(Role.EMPLOYEE, Role.PEOPLE_TEAM);
        navigate(AccountView.class);
        navigate(PeopleView.class);
        test(releasesOf(step).getFirst()).click();

        assertThat(paragraphs()).anyMatch(text -> text.startsWith("Reset. " + name));
        assertThat(releasesOf(step)).isEmpty();
        assertThat(RunAs.operator(() -> resets.of(ada))).isEqualTo(FactorResets.Standing.NONE);
    }

    private List<Button> releasesOf(String what) {
        return find(Button.class).withText("Release").all().stream()
                .filter(button -> button.getAriaLabel().orElse("").contains(what))
                .toList();
    }

    @Test
    void administrator_closes_an_account_sees_the_day_and_undoes_it() {
        PersonId ada = persons.member(name).id();
        signIn(Role.EMPLOYEE, Role.ADMINISTRATOR);
        open(ada);
        assertThat(paragraphs())
                .anyMatch(text -> text.contains("After 30 days everything they never shared is erased"));
        click("Close the account");
        Departure departure = Objects.requireNonNull(entry(ada).departure());
        assertThat(paragraphs())
                .contains("Closed, erased on "
                        + Dates.shortDay(find(PersonDialog.class).single(), departure.eraseAt()))
                .anyMatch(text -> text.contains("Until") && text.contains("you can undo this"));
        assertThat(find(Button.class).withText("Ask for a sign-in link").exists())
                .isFalse();
        click("Open the account again");
        assertThat(paragraphs()).contains("Can sign in");
        assertThat(entry(ada).departure()).isNull();
    }

    @Test
    void people_team_frees_the_address_of_somebody_who_has_left() {
        PersonId ada = persons.member(name).id();
        String email = entry(ada).entry().person().email();
        RunAs.operator(() -> {
            accounts.close(ada);
            return true;
        });
        signIn(Role.EMPLOYEE, Role.PEOPLE_TEAM);
        open(ada);
        click("Free the mail address and the id");
        assertThat(paragraphs()).contains("Somebody else can have " + email + " now.");
        assertThat(entry(ada).entry().person().hasAddress()).isFalse();
        open(ada);
        assertThat(paragraphs()).contains("No mail address any more");
    }

    @Test
    void administrator_signs_somebody_out_everywhere() {
        PersonId ada = persons.member(name).id();
        signIn(Role.EMPLOYEE, Role.ADMINISTRATOR);
        open(ada);
        click("Sign out everywhere");
        assertThat(paragraphs()).contains(name + " is signed out everywhere, and no device is remembered.");
        assertThat(entry(ada).departure()).isNull();
    }

    @Test
    void whoever_came_without_a_password_types_it_before_what_lets_people_in_changes() {
        PersonId ada = persons.member(name).id();
        Member viewer = persons.member("Viewer");
        RunAs.operator(() -> {
            accounts.grant(viewer.id(), Role.ADMINISTRATOR);
            return true;
        });
        TestPeople.enterWithoutProof(viewer.id(), Role.ADMINISTRATOR);
        open(ada);
        test(checkbox("People team")).click();
        assertThat(entry(ada).roles()).isEmpty();
        typeAgain("not the password");
        assertThat(find(PasswordField.class).single().isInvalid()).isTrue();
        click("Leave it");
        assertThat(checkbox("People team").getValue()).as("left as it was").isFalse();

        test(checkbox("People team")).click();
        typeAgain(viewer.password());
        assertThat(entry(ada).roles()).containsExactly(Role.PEOPLE_TEAM);
        click("Sign out everywhere");
        assertThat(paragraphs()).as("once is enough").anyMatch(text -> text.startsWith(name + " is signed out"));
    }

    private void typeAgain(String password) {
        test(find(PasswordField.class).single()).setValue(password);
        click("Go on");
    }

    @Test
    void own_account_and_the_people_team_have_nothing_to_close_or_to_sign_out() {
        open(signIn(Role.EMPLOYEE, Role.ADMINISTRATOR));
        assertThatNothingEnds();
        signIn(Role.EMPLOYEE, Role.PEOPLE_TEAM);
        open(persons.member(name).id());
        assertThatNothingEnds();
    }

    private void assertThatNothingEnds() {
        assertThat(find(Button.class).withText("Close the account").exists()).isFalse();
        assertThat(find(Button.class).withText("Sign out everywhere").exists()).isFalse();
    }

    @Test
    void a_line_that_ended_by_mistake_is_put_back_and_the_page_says_what_that_does() {
        PersonId ada = persons.person(name + " Ada", TestPeople.newEmail());
        PersonId ben = persons.person(name + " Ben", TestPeople.newEmail());
        PersonId cleo = persons.person(name + " Cleo", TestPeople.newEmail());
        RunAs.operator(() -> {
            people.changeManager(ben, ada);
            people.changeManager(ben, cleo);
            return true;
        });
        signIn(Role.EMPLOYEE, Role.PEOPLE_TEAM);
        navigate(PeopleView.class);
        Folds.openAll();
        ActionList lines = find(ActionList.class).single();
        assertThat(WholePage.text())
                .contains(name + " Ben", "Reported to " + name + " Ada", "Reports to " + name + " Cleo", "After a day");
        long line = changes.recent(0, 1000).stream()
                .filter(change -> change.person().id().equals(ben))
                .findFirst()
                .orElseThrow()
                .line();
        lines.act(String.valueOf(line), "PUT_BACK");
        assertThat(paragraphs())
                .anyMatch(text -> text.startsWith(name + " Ada (") && text.contains("reads again"))
                .anyMatch(text -> text.startsWith(name + " Cleo (") && text.contains("reads nothing of"));
        click("Put back");
        assertThat(people.isManagedBy(ben, ada)).isTrue();
        assertThat(changes.find(line)).isEmpty();
        lines.act(String.valueOf(line), "PUT_BACK");
        lines.act("no number", "PUT_BACK");
        assertThat(find(Button.class).withText("Put back").exists())
                .as("anything to confirm for what cannot be put back any more")
                .isFalse();
    }

    @Test
    void import_shows_the_dry_run_before_it_writes() {
        signIn(Role.EMPLOYEE, Role.PEOPLE_TEAM);
        navigate(PeopleView.class);
        click("Import people");
        upload("id,name,email,manager\n,%1$s,%1$s,\n".formatted(name));
        assertThat(columns())
                .containsExactly(
                        "What “id” holds: id",
                        "What “name” holds: name",
                        "What “email” holds: mail address",
                        "What “manager” holds: manager");
        assertThat(items()).containsExactly("Line 2, column email: “%s” is no mail address.".formatted(name));
        assertThat(apply().isEnabled()).isFalse();

        test(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Domain of mail addresses")
                        .single())
                .setValue("example.org");
        assertThat(paragraphs()).contains("Nothing is written yet.");
        assertThat(items()).containsExactly("New, line 2: %1$s (%1$s@example.org). ".formatted(name));
        assertThat(RunAs.operator(() -> people.findByEmail(name + "@example.org")))
                .isEmpty();

        test(apply()).click();
        assertThat(paragraphs()).contains("All of it is written.");
        assertThat(RunAs.operator(() -> people.findByEmail(name + "@example.org")))
                .isPresent();
        assertThat(apply().isEnabled()).isFalse();
    }

    @Test
    void what_a_column_is_said_to_hold_is_remembered_for_such_files() {
        signIn(Role.EMPLOYEE, Role.PEOPLE_TEAM);
        navigate(PeopleView.class);
        String file = "Ref %1$s,Who,E-Mail,Manager\n%1$s,%1$s,%1$s@example.org,\n".formatted(name);
        click("Import people");
        upload(file);
        assertThat(items()).contains("Line 1: A column is missing: name.");
        assertThat(find(Details.class).single().isOpened()).isTrue();
        choose(1, "id");
        choose(2, "name");
        assertThat(items()).containsExactly("New, line 2: %1$s (%1$s@example.org). id: %1$s".formatted(name));
        test(apply()).click();

        click("Close");
        click("Import people");
        upload(file);
        assertThat(columns()).startsWith("What “Ref %s” holds: id".formatted(name), "What “Who” holds: name");
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("As remembered from the last import.");
        assertThat(items()).isEmpty();
    }

    private List<String> columns() {
        return choices().stream()
                .map(choice -> choice.getAriaLabel().orElseThrow() + ": "
                        + choice.getItemLabelGenerator().apply(choice.getValue()))
                .toList();
    }

    private void choose(int column, String label) {
        test(choices().get(column - 1)).selectItem(label);
    }

    @SuppressWarnings("unchecked")
    private List<Select<String>> choices() {
        return find(Select.class, find(ColumnChoices.class).single()).all().stream()
                .map(choice -> (Select<String>) choice)
                .toList();
    }

    @Test
    void import_belongs_to_administrators_too() {
        signIn(Role.EMPLOYEE, Role.ADMINISTRATOR);
        navigate(PeopleView.class);
        assertThat(find(Button.class).withText("Import people").exists()).isTrue();
    }

    private PersonId signIn(Role... roles) {
        PersonId viewer = persons.person("Viewer", TestPeople.newEmail());
        RunAs.operator(() -> {
            List.of(roles).stream().filter(role -> role != Role.EMPLOYEE).forEach(role -> accounts.grant(viewer, role));
            return true;
        });
        SignedIn principal = () -> viewer;
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, TestPeople.granted(Stream.of(roles))));
        return viewer;
    }

    private void search(String text) {
        navigate(PeopleView.class);
        test(find(TextField.class).single()).setValue(text);
    }

    private static void lookFor(String text) {
        UI.getCurrent().navigate("admin/people", QueryParameters.of("q", text));
    }

    private void open(PersonId person) {
        navigate(PeopleView.class, person.toString());
    }

    private List<String> statements() {
        return StatementCounter.during(() -> {
            lookFor(name);
            roundTrip();
        });
    }

    @SuppressWarnings("unchecked")
    private Grid<AccountEntry> grid() {
        return find(Grid.class).single();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private ComboBox<PersonReference> managerBox() {
        return find(ComboBox.class)
                .withPropertyValue(ComboBox::getLabel, "Manager")
                .single();
    }

    private String cell(int row, String column, String property) {
        return test(grid()).getLitRendererPropertyValue(row, column, property, String.class);
    }

    private Checkbox checkbox(String label) {
        return find(Checkbox.class).withPropertyValue(Checkbox::getLabel, label).single();
    }

    private Button apply() {
        return find(Button.class).withText("Apply").single();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    @Test
    void import_takes_no_file_of_another_kind() {
        signIn(Role.EMPLOYEE, Role.PEOPLE_TEAM);
        navigate(PeopleView.class);
        click("Import people");
        byte[] table = "name,email\n%1$s,%1$s@example.org\n".formatted(name).getBytes(UTF_8);
        test(find(Upload.class).single()).upload("people.exe", "text/csv", table);
        assertThat(find(ImportReportPanel.class).single().getChildren()).isEmpty();
        assertThat(apply().isEnabled()).isFalse();
    }

    private void upload(String file) {
        test(find(Upload.class).single()).upload("people.csv", "text/csv", file.getBytes(UTF_8));
    }

    private AccountEntry entry(PersonId person) {
        return RunAs.operator(() -> directory.find(person)).orElseThrow();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> items() {
        return find(ListItem.class, find(ImportReportPanel.class).single()).all().stream()
                .map(ListItem::getText)
                .toList();
    }
}
