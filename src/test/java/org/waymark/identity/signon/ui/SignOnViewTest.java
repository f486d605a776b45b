package org.waymark.identity.signon.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.identity.Accounts;
import org.waymark.identity.signon.ProviderDetail;
import org.waymark.identity.signon.SignOnProviders;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestProvider;
import org.waymark.testing.WaymarkTest;
import org.waymark.testing.WholePage;

@WaymarkTest
class SignOnViewTest extends SpringBrowserlessTest {

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    SignOnProviders providers;

    private final String key = "view-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void an_administrator() {
        administrator("Ada");
    }

    @AfterEach
    void nobody() {
        RunAs.operator(() -> {
            providers.remove(key);
            return true;
        });
        TestPeople.leave();
    }

    @Test
    void nobody_else_sees_it() {
        TestPeople.enter(people.person("Ben", TestPeople.newEmail()), Role.PEOPLE_TEAM);
        assertThatThrownBy(() -> navigate(SignOnView.class)).hasMessageContaining("SignOnView");
    }

    @Test
    void a_provider_is_entered_and_shown_with_what_has_to_be_entered_there_but_without_its_secret() {
        enter("https://provider.example", "a very secret");

        assertThat(find(ProviderDialog.class).exists()).isFalse();
        assertThat(WholePage.text())
                .contains(
                        "Viewed",
                        "Issuer: https://provider.example",
                        "/login/oauth2/code/" + key,
                        "/logout/connect/back-channel/" + key)
                .doesNotContain("a very secret");
        click("Change Viewed");
        assertThat(find(PasswordField.class).single().getValue()).isEmpty();
    }

    @Test
    void what_one_entered_says_that_it_waits_and_the_other_one_releases_it() {
        enter("https://provider.example", "secret");
        assertThat(WholePage.text())
                .contains("Waits for a second administrator. Ada", "Another administrator releases it");

        administrator("Bob");
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("admin/sign-on");
        click("Release Viewed");

        assertThat(RunAs.operator(providers::list))
                .filteredOn(provider -> provider.key().equals(key))
                .extracting(ProviderDetail::waiting)
                .containsOnlyNulls();
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_nothing_is_kept() {
        enter("http://", "");

        TextField issuer = field("Issuer");
        assertThat(issuer.isInvalid()).isTrue();
        assertThat(issuer.getErrorMessage()).contains("https://");
        assertThat(RunAs.operator(providers::list))
                .noneMatch(provider -> provider.key().equals(key));
    }

    @Test
    void a_test_says_in_words_what_came_back() {
        RunAs.operator(() -> {
            for (String issuer :
                    List.of("http://localhost:1", TestProvider.shared().issuer())) {
                String of = issuer.endsWith(":1") ? key : key + "x";
                providers.save(new ProviderDetail(of, of, issuer, "client", null, false), "secret");
            }
            return true;
        });
        UI.getCurrent().navigate("admin/sign-on");

        click("Test " + key);
        assertThat(WholePage.text()).contains("Nothing came back that could be used");
        click("Test " + key + "x");
        assertThat(WholePage.text())
                .contains("It answers, and calls itself by this issuer.", "People sign out at http://localhost");
        providers.remove(key + "x");
    }

    @Test
    void one_is_removed_after_being_asked() {
        enter("https://provider.example", "secret");

        click("Remove Viewed");
        RemoveProviderDialog asked = find(RemoveProviderDialog.class).single();
        assertThat(find(Paragraph.class, asked).single().getText()).contains("nobody comes in by it any more");
        test(find(Button.class, asked).withText("Remove").single()).click();

        assertThat(RunAs.operator(providers::list))
                .noneMatch(provider -> provider.key().equals(key));
        assertThat(WholePage.text()).doesNotContain("/login/oauth2/code/" + key);
    }

    private void administrator(String name) {
        PersonId person = people.member(name).id();
        RunAs.operator(() -> {
            accounts.grant(person, Role.ADMINISTRATOR);
            return true;
        });
        TestPeople.enter(person, Role.ADMINISTRATOR);
    }

    private void enter(String issuer, String secret) {
        UI.getCurrent().navigate("admin/sign-on");
        test(find(Button.class).withText("Add a sign-on").single()).click();
        field("Name").setValue("Viewed");
        field("Key").setValue(key);
        field("Issuer").setValue(issuer);
        field("Client").setValue("client");
        find(PasswordField.class).single().setValue(secret);
        test(find(Button.class).withText("Save").single()).click();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    private void click(String label) {
        test(find(Button.class).all().stream()
                        .filter(button ->
                                button.getAriaLabel().filter(label::equals).isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
