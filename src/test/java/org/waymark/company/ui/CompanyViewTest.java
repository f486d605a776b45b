package org.waymark.company.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.company.CompanyEditing;
import org.waymark.company.CompanyFixture;
import org.waymark.company.CompanyLogo;
import org.waymark.company.CompanyProfiles;
import org.waymark.company.CompanyWords;
import org.waymark.company.LogoGround;
import org.waymark.identity.Accounts;
import org.waymark.testing.Shown;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;
import org.waymark.testing.WholePage;

/** The page on which a company says what it is, and where it shows. */
@WaymarkTest
class CompanyViewTest extends SpringBrowserlessTest {

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    CompanyEditing editing;

    @Autowired
    CompanyProfiles profiles;

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
    void nothing_is_said_any_more() {
        TestPeople.leave();
        CompanyFixture.reset(editing);
        assertThat(profiles.current().name()).isEmpty();
    }

    @Test
    void employee_does_not_come_here() {
        TestPeople.enter(people.person("Emil", TestPeople.newEmail()));
        assertThatThrownBy(() -> navigate(CompanyView.class)).hasMessageContaining("CompanyView");
    }

    @Test
    void what_is_saved_stands_in_the_title_and_on_privacy_as_text() {
        open();
        line("Name").setValue("Northwind Instruments");
        area("Whom to turn to about privacy").setValue("Petra Privacy, room 12.\n\nOr <b>write</b>.");
        press("Save");
        assertThat(WholePage.text()).contains("Saved.");

        UI.getCurrent().navigate("privacy");
        roundTrip();
        assertThat(UI.getCurrent().getInternals().getTitle()).endsWith(" · Northwind Instruments");
        assertThat(WholePage.text()).contains("Petra Privacy, room 12.", "Or &lt;b&gt;write&lt;/b&gt;.");
    }

    @Test
    void name_and_logo_stand_in_the_frame_and_on_the_sign_in_page_with_the_welcome() throws IOException {
        say(new CompanyWords("Northwind", "", "Good to see you.\n\nWrite to Petra.", "", "A lighthouse"));
        byte[] logo = png(40, 20);
        RunAs.operator(() -> editing.replaceLogo(LogoGround.LIGHT, logo, null));
        UI.getCurrent().navigate("account");
        assertThat(Shown.texts(".wm-drawer .wm-wordmark-name")).containsExactly("Northwind");
        assertThat(Shown.all(".wm-drawer .wm-wordmark img").getFirst().attr("alt"))
                .isEqualTo("A lighthouse");

        TestPeople.leave();
        UI.getCurrent().navigate("login");
        assertThat(Shown.texts(".wm-wordmark")).containsExactly("NorthwindWaymark");
        assertThat(Shown.texts(".wm-company-text p")).containsExactly("Good to see you.", "Write to Petra.");
    }

    @Test
    void what_is_refused_stays_in_its_field_and_the_nearest_accent_is_one_press_away() {
        open();
        line("Name").setValue("Northwind");
        line("Accent").setValue("#ffd500");
        press("Save");
        assertThat(line("Accent").isInvalid()).isTrue();
        assertThat(line("Accent").getValue()).isEqualTo("#ffd500");
        assertThat(line("Name").getValue()).isEqualTo("Northwind");
        assertThat(profiles.current().name()).isEmpty();

        Button take = find(Button.class).all().stream()
                .filter(button -> button.getText().startsWith("Take #"))
                .findFirst()
                .orElseThrow();
        test(take).click();
        press("Save");
        assertThat(profiles.current().words().accent()).isEqualTo(take.getText().substring("Take ".length()));
        assertThat(profiles.current().name()).isEqualTo("Northwind");
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_said_before_it_is_replaced() {
        open();
        line("Name").setValue("Southwind");
        say(new CompanyWords("Northwind", "", "Good to see you.", "", ""));
        press("Save");
        assertThat(line("Name").getErrorMessage()).contains("Northwind");
        assertThat(line("Name").getValue()).isEqualTo("Southwind");
        assertThat(area("Welcome").getValue()).isEqualTo("Good to see you.");
        assertThat(profiles.current().name()).isEqualTo("Northwind");

        press("Save");
        assertThat(profiles.current().name()).isEqualTo("Southwind");
        assertThat(profiles.current().words().welcome()).isEqualTo("Good to see you.");
    }

    @Test
    void logo_that_is_no_image_is_refused_and_nothing_is_lost() throws IOException {
        open();
        line("Name").setValue("Typed and not saved");
        upload("logo.png", png(40, 20));
        CompanyLogo logo = Objects.requireNonNull(profiles.current().light());
        assertThat(WholePage.text()).contains(logo.address(), "The logo is replaced.");

        upload("logo.png", new byte[] {1, 2, 3});
        assertThat(WholePage.text())
                .contains("This is no picture in PNG or JPEG")
                .contains(logo.address());
        assertThat(profiles.current().light()).isEqualTo(logo);
        assertThat(line("Name").getValue()).isEqualTo("Typed and not saved");

        press("Remove the logo");
        assertThat(profiles.current().light()).isNull();
        assertThat(WholePage.text()).doesNotContain(logo.address());
    }

    private static void open() {
        UI.getCurrent().navigate("admin/company");
    }

    private void say(CompanyWords words) {
        RunAs.operator(() -> editing.save(CompanyWords.NONE, words));
    }

    private void upload(String name, byte[] file) {
        test(find(Upload.class).all().getFirst()).upload(name, "image/png", file);
    }

    static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out))
                .isTrue();
        return out.toByteArray();
    }

    private TextField line(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withPropertyValue(TextArea::getLabel, label).single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
