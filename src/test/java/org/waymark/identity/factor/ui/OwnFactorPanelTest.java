package org.waymark.identity.factor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.identity.factor.FactorApp;
import org.waymark.identity.factor.OwnFactors;
import org.waymark.testing.FailedSignIns;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class OwnFactorPanelTest extends SpringBrowserlessTest {

    @Autowired
    OwnFactors factors;

    @Autowired
    TestPeople people;

    @Autowired
    FailedSignIns failures;

    @Autowired
    Clock clock;

    private Member ada;

    @BeforeEach
    void ada_is_signed_in() {
        ada = people.member("Ada");
        TestPeople.enter(ada.id());
    }

    @AfterEach
    void nobody() {
        TestPeople.leave();
        failures.forget();
    }

    @Test
    void an_app_is_set_up_by_what_is_drawn_or_typed_and_confirmed_by_a_code() {
        open();
        click("Set up");
        assertThat(svg(find(Image.class).single().getSrc())).contains("<svg", "viewBox", "<path d=\"M");
        String secret = find(Code.class).single().getText().replace(" ", "");

        test(code()).setValue("000 000");
        click("Confirm");
        assertThat(code().isInvalid()).isTrue();
        assertThat(factors.own().orElseThrow().since()).isNull();

        test(code()).setValue(FactorApp.codeOf(secret, clock));
        click("Confirm");
        List<String> recovery =
                find(Code.class).all().stream().map(Code::getText).toList();
        assertThat(recovery).hasSize(10).allMatch(shown -> shown.length() == 29);
        click("I have kept them");
        assertThat(paragraphs()).contains("10 recovery codes are left.");
        assertThat(find(Code.class).all()).as("shown once").isEmpty();
        assertThat(items()).anyMatch(text -> text.endsWith("your app was set up."));
    }

    @Test
    void it_is_removed_after_password_and_code_are_typed_once_more() {
        TestPeople.leave();
        FactorApp _ = FactorApp.of(ada.id(), factors, clock);
        TestPeople.enterWithoutProof(ada.id());
        open();
        click("Remove");
        assertThat(factors.own().orElseThrow().since()).isNotNull();

        test(find(PasswordField.class).withLabel("Password").single()).setValue(ada.password());
        click("Go on");
        TextField asked = find(TextField.class)
                .withLabel("Code from your app, or a recovery code")
                .single();
        assertThat(asked.isInvalid()).isTrue();
        assertThat(factors.own().orElseThrow().since()).isNotNull();

        TestPeople.enter(ada.id());
        List<String> fresh = factors.renewRecovery();
        TestPeople.enterWithoutProof(ada.id());
        test(asked).setValue(fresh.getFirst());
        click("Go on");

        assertThat(factors.own().orElseThrow().since()).isNull();
        assertThat(items()).anyMatch(text -> text.endsWith("you removed it."));
        assertThat(find(Button.class).withText("Set up").exists()).isTrue();
    }

    @Test
    void new_recovery_codes_are_shown_and_counted() {
        TestPeople.leave();
        FactorApp _ = FactorApp.of(ada.id(), factors, clock);
        TestPeople.enter(ada.id());
        open();
        click("Make new recovery codes");
        assertThat(find(Code.class).all()).hasSize(10);
        click("I have kept them");
        assertThat(items()).anyMatch(text -> text.endsWith("new recovery codes were made."));
    }

    private void open() {
        navigate("account", Component.class);
    }

    private TextField code() {
        return find(TextField.class).withLabel("Code from your app").single();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> items() {
        return find(ListItem.class).all().stream().map(ListItem::getText).toList();
    }

    private static String svg(String src) {
        assertThat(src).startsWith("data:image/svg+xml;base64,");
        return new String(Base64.getDecoder().decode(src.substring(src.indexOf(',') + 1)), StandardCharsets.UTF_8);
    }
}
