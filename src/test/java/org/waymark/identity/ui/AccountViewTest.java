package org.waymark.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.notification.MailSubject;
import org.waymark.notification.UnwantedMail;
import org.waymark.testing.Browser;
import org.waymark.testing.FailedSignIns;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

@WaymarkServerTest
class AccountViewTest extends SpringBrowserlessTest {

    private static final String WANTED = "a better one than before";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    FailedSignIns failures;

    @Autowired
    UnwantedMail unwanted;

    private Member ada;

    @BeforeEach
    void ada_opens_her_account() {
        ada = people.member("Ada");
        TestPeople.enter(ada.id());
    }

    @AfterEach
    void nobody() {
        TestPeople.leave();
        failures.forget();
    }

    @Test
    void password_is_changed_and_the_fields_are_emptied() {
        navigate(AccountView.class);

        change(ada.password(), WANTED, WANTED);

        assertThat(find(Paragraph.class)
                        .withAttribute("role", "status")
                        .single()
                        .getText())
                .startsWith("Your password is changed");
        assertThat(find(PasswordField.class).all()).allMatch(PasswordField::isEmpty);
        assertThat(Browser.redirect(new Browser(port).signIn(ada.email(), WANTED)))
                .isEqualTo("/");
    }

    @Test
    void wrong_current_password_is_told_at_its_field() {
        navigate(AccountView.class);

        change("not her password", WANTED, WANTED);

        assertThat(field("Current password").isInvalid()).isTrue();
        assertThat(field("Current password").getErrorMessage()).isEqualTo("This is not your current password.");
        assertThat(find(Paragraph.class).withAttribute("role", "status").all()).isEmpty();
    }

    @Test
    void new_password_that_differs_or_is_weak_is_told_at_its_field() {
        navigate(AccountView.class);

        change(ada.password(), WANTED, "something else again");
        assertThat(field("New password again").isInvalid()).isTrue();
        change(ada.password(), "short", "short");
        assertThat(field("New password again").isInvalid()).isFalse();
        assertThat(field("New password").isInvalid()).isTrue();
    }

    @Test
    void each_subject_of_mail_is_switched_off_by_itself() {
        navigate(AccountView.class);
        assertThat(find(Checkbox.class).all())
                .hasSize(MailSubject.values().length)
                .allMatch(Checkbox::getValue);

        test(find(Checkbox.class)
                        .withPropertyValue(Checkbox::getLabel, "My promises")
                        .single())
                .click();

        assertThat(unwanted.subjects()).containsExactly(MailSubject.PROMISES);
        navigate(AccountView.class);
        assertThat(find(Checkbox.class).all().stream().filter(box -> !box.getValue()))
                .extracting(Checkbox::getLabel)
                .containsExactly("My promises");
    }

    @Test
    void devices_are_listed_and_one_is_signed_out() {
        Browser laptop = new Browser(port);
        laptop.signInToStay(ada.email(), ada.password());
        Browser phone = new Browser(port);
        phone.signInToStay(ada.email(), ada.password());
        navigate(AccountView.class);
        assertThat(devices()).isEqualTo(2);

        // The sessions come first.
        test(find(Button.class).withText("Sign out there").atIndex(devices() + 1))
                .click();

        assertThat(devices()).isEqualTo(1);
        assertThat(laptop.isSignedIn() ^ phone.isSignedIn()).isTrue();
    }

    @Test
    void device_that_looks_is_marked() {
        Browser laptop = new Browser(port);
        laptop.signInToStay(ada.email(), ada.password());

        assertThat(laptop.view("account")).contains("This device").doesNotContain("Sign out there");
    }

    @Test
    void without_a_remembered_device_the_page_says_how_to_get_one() {
        navigate(AccountView.class);

        assertThat(find(Paragraph.class).withClassName("wm-empty").single().getText())
                .contains("Stay signed in on this device");
    }

    private int devices() {
        return (int) find(Span.class).all().stream()
                .filter(name -> name.getText().startsWith("Device since"))
                .count();
    }

    private void change(String current, String first, String second) {
        test(field("Current password")).setValue(current);
        test(field("New password")).setValue(first);
        test(field("New password again")).setValue(second);
        test(find(Button.class).withText("Change password").single()).click();
    }

    private PasswordField field(String label) {
        return find(PasswordField.class).withLabel(label).single();
    }
}
