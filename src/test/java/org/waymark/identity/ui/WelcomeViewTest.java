package org.waymark.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class WelcomeViewTest extends SpringBrowserlessTest {

    @Autowired
    TestPeople people;

    @Test
    void newcomer_chooses_a_password_and_goes_on_to_sign_in() {
        String email = open("Ada Lovelace");
        assertThat(find(H1.class).single().getText()).isEqualTo("Welcome, Ada Lovelace");
        assertThat(find(EmailField.class).single().getValue()).isEqualTo(email);
        assertThat(find(EmailField.class).single().isReadOnly()).isTrue();

        choose("a password of hers", "a password of hers");

        assertThat(getCurrentView()).isInstanceOf(SignInView.class);
        assertThat(find(Paragraph.class)
                        .withAttribute("role", "status")
                        .single()
                        .getText())
                .contains("Your password is set");
    }

    @Test
    void passwords_that_differ_are_told_at_the_second_field() {
        open("Ada");

        choose("a password of hers", "a pasword of hers");

        assertThat(repeat().isInvalid()).isTrue();
        assertThat(repeat().getErrorMessage()).contains("not the same");
        choose("a password of hers", "a password of hers");
        assertThat(getCurrentView()).isInstanceOf(SignInView.class);
    }

    @Test
    void weak_password_is_told_at_its_field() {
        open("Ada");

        choose("short", "short");

        assertThat(password().isInvalid()).isTrue();
        assertThat(password().getErrorMessage()).contains("at least 10 characters");
    }

    @Test
    void link_that_was_used_meanwhile_says_what_to_do() {
        String token = people.link(people.person("Ada", TestPeople.newEmail()));
        navigate(WelcomeView.class, token);
        choose("a password of hers", "a password of hers");
        navigate(WelcomeView.class, token);

        assertThat(find(H1.class).single().getText()).contains("can’t be used any more");
        assertThat(find(PasswordField.class).all()).isEmpty();
    }

    private String open(String name) {
        String email = TestPeople.newEmail();
        String token = people.link(people.person(name, email));
        navigate(WelcomeView.class, token);
        return email;
    }

    private void choose(String first, String second) {
        test(password()).setValue(first);
        test(repeat()).setValue(second);
        test(find(Button.class).withText("Set password").single()).click();
    }

    private PasswordField password() {
        return find(PasswordField.class).withLabel("New password").single();
    }

    private PasswordField repeat() {
        return find(PasswordField.class).withLabel("New password again").single();
    }
}
