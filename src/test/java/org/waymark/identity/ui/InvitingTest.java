package org.waymark.identity.ui;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.SignedIn;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** Whoever invites many, in a portal with a mail server. */
@WaymarkTest
@TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "spring.mail.port=1", "waymark.mail.every=1h"})
class InvitingTest extends SpringBrowserlessTest {

    private static final String AGAIN = "Send again to all who have not come";

    @Autowired
    TestPeople people;

    @Autowired
    Company company;

    private final String email = TestPeople.newEmail();

    @BeforeEach
    void an_administrator_and_nobody_who_is_invited() throws SQLException {
        nobody_is_invited();
        PersonId ada = people.member("Ada").id();
        company.grant(ada, Role.ADMINISTRATOR);
        SignedIn principal = () -> ada;
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, TestPeople.granted(List.of(Role.EMPLOYEE, Role.ADMINISTRATOR).stream())));
    }

    @AfterEach
    void nobody_is_invited() throws SQLException {
        Database.change("delete from invitation");
    }

    @Test
    void after_an_outage_all_are_sent_again_though_nobody_has_a_link() throws SQLException {
        refused("SERVER");
        navigate(PeopleView.class);
        test(find(Button.class).withText(AGAIN).single()).click();
        assertThat(paragraphs()).contains("One person gets another mail.");
        assertThat(find(Button.class).withText(AGAIN).all()).isEmpty();
    }

    @Test
    void where_all_that_is_left_are_addresses_that_are_refused_nothing_is_sent_again() throws SQLException {
        refused("ADDRESS");
        navigate(PeopleView.class);
        assertThat(paragraphs()).anyMatch(text -> text.contains("1 could not be sent"));
        assertThat(find(Button.class).withText(AGAIN).all()).isEmpty();
    }

    @Test
    void whose_address_is_refused_is_said_before_anybody_is_invited() throws SQLException {
        refused("ADDRESS");
        inviteThoseOf(email);
        assertThat(paragraphs())
                .contains("Nobody would get a mail.")
                .anyMatch(
                        text -> text.startsWith("One more is passed over, as the mail server refuses their address."));
    }

    @Test
    void a_file_that_cannot_be_read_says_so_and_leaves_what_was_typed() {
        people.person("Ines", email);
        inviteThoseOf(email);
        upload("name,email\nJosé,jose@example.org\n".getBytes(ISO_8859_1));
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("“people.csv” cannot be read from line 2 on")
                .contains("Save it as “CSV UTF-8”");
        assertThat(list().getValue()).isEqualTo(email);
        assertThat(paragraphs()).contains("One person would get a mail:");
        upload(("name,email\nJosé,second-" + email + "\n").getBytes(UTF_8));
        assertThat(problems()).isEmpty();
        assertThat(list().getValue()).isEqualTo("second-" + email);
    }

    @Test
    void a_file_without_an_address_says_so_and_leaves_what_was_typed() {
        inviteThoseOf(email);
        upload("name\nInes\n".getBytes(UTF_8));
        assertThat(problems()).singleElement().asString().startsWith("No mail address stands in “people.csv”.");
        assertThat(list().getValue()).isEqualTo(email);
    }

    private void refused(String why) throws SQLException {
        PersonId ines = people.person("Ines", email);
        Database.change(
                "insert into invitation (person_id, state, refusal, next_attempt_at) values (%s, 'REFUSED', '%s', now())"
                        .formatted(ines, why));
    }

    @SuppressWarnings("unchecked")
    private void inviteThoseOf(String addresses) {
        UI.getCurrent().navigate("admin/people", QueryParameters.of("show", "invite"));
        RadioButtonGroup<Object> choice = find(RadioButtonGroup.class).single();
        test(choice).selectItem("Those of a list or a file");
        test(list()).setValue(addresses);
    }

    private TextArea list() {
        return find(TextArea.class).single();
    }

    private void upload(byte[] file) {
        test(find(Upload.class).single()).upload("people.csv", "text/csv", file);
    }

    private List<String> problems() {
        return find(Paragraph.class).withClassName("wm-problem").all().stream()
                .map(Paragraph::getText)
                .toList();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
