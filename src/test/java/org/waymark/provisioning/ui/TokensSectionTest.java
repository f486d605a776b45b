package org.waymark.provisioning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.identity.Accounts;
import org.waymark.provisioning.ProvisioningTokens;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;
import org.waymark.testing.WholePage;

/** Tokens on the page of sign-on. */
@WaymarkTest
class TokensSectionTest extends SpringBrowserlessTest {

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    ProvisioningTokens tokens;

    private final String name = "Entra " + UUID.randomUUID();
    private PersonId ada;
    private PersonId ben;

    @BeforeEach
    void two_administrators() {
        ada = administrator("Ada Lind");
        ben = administrator("Ben Okafor");
        TestPeople.enter(ada, Role.ADMINISTRATOR);
    }

    @AfterEach
    void nobody() {
        TestPeople.leave();
    }

    @Test
    void a_token_is_shown_once_and_waits_for_another_administrator() {
        make();

        String token = field("The token").getValue();
        assertThat(Hashes.isSecret(token)).isTrue();
        assertThat(WholePage.text())
                .contains(
                        "when another administrator has released it",
                        "Made by Ada Lind",
                        "It waits for another administrator to release it.",
                        "Its group “admins” is that of administrators.");
        UI.getCurrent().navigate("admin");
        UI.getCurrent().navigate("admin/sign-on");
        assertThat(find(TextField.class).all())
                .noneMatch(field -> field.getValue().equals(token));

        TestPeople.enter(ben, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("admin");
        UI.getCurrent().navigate("admin/sign-on");
        click("Release the token of " + name);
        assertThat(WholePage.text()).contains("The token of " + name + " counts from now on.", "Not used yet");
    }

    @Test
    void whoever_has_not_shown_lately_that_it_is_they_is_asked_again() {
        TestPeople.enterWithoutProof(ada, Role.ADMINISTRATOR);

        make();

        assertThat(find(PasswordField.class).exists()).isTrue();
        assertThat(tokens.list()).noneMatch(token -> token.source().name().equals(name));
    }

    @Test
    void another_token_of_a_source_goes_on_with_its_groups() {
        make();
        test(find(Button.class).withText("Make a token").single()).click();

        field("Provider").setValue(name);

        assertThat(field("Group of administrators").getValue()).isEqualTo("admins");
    }

    @Test
    void a_token_is_revoked() {
        make();

        Button revoke = find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").startsWith("Revoke the token of " + name))
                .findFirst()
                .orElseThrow();
        test(revoke).click();

        assertThat(WholePage.text()).contains("The token of " + name + " counts no more. Nobody has left for it.");
        assertThat(tokens.list()).noneMatch(token -> token.source().name().equals(name));
    }

    @Test
    void what_has_no_name_is_not_made() {
        UI.getCurrent().navigate("admin/sign-on");
        test(find(Button.class).withText("Make a token").single()).click();
        int before = tokens.list().size();

        test(find(Button.class).withText("Make a token").all().getLast()).click();

        assertThat(field("Provider").isInvalid()).isTrue();
        assertThat(tokens.list()).hasSize(before);
    }

    private PersonId administrator(String called) {
        PersonId person = people.member(called).id();
        RunAs.operator(() -> {
            accounts.grant(person, Role.ADMINISTRATOR);
            return true;
        });
        return person;
    }

    private void make() {
        UI.getCurrent().navigate("admin/sign-on");
        test(find(Button.class).withText("Make a token").single()).click();
        field("Provider").setValue(name);
        field("Group of administrators").setValue("admins");
        test(find(Button.class).withText("Make a token").all().getLast()).click();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void click(String label) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel().orElse("").equals(label))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
