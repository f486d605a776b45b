package org.waymark.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.base.domain.PersonId;
import org.waymark.notification.MailSubject;
import org.waymark.notification.UnwantedMail;
import org.waymark.testing.Company;
import org.waymark.testing.Shown;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class MailOffViewTest extends SpringBrowserlessTest {

    @Autowired
    private Company company;

    @Autowired
    private UnwantedMail unwanted;

    private PersonId viewer;

    @BeforeEach
    void signIn() {
        viewer = company.person("Ines Calder");
        Company.signIn(viewer);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private boolean isWanted(MailSubject subject) {
        return as(viewer, () -> unwanted.isWanted(subject));
    }

    @Test
    void opening_the_link_of_a_mail_changes_nothing_and_one_click_switches_such_mail_off_and_on_again() {
        navigate("mail-off/reflection", MailOffView.class);
        assertThat(Shown.texts("h1")).containsExactly("Such mail is switched on");
        assertThat(isWanted(MailSubject.REFLECTION)).isTrue();
        test(find(Button.class).withText("Switch it off").single()).click();
        assertThat(Shown.texts("h1")).containsExactly("Such mail is switched off");
        assertThat(isWanted(MailSubject.REFLECTION)).isFalse();
        assertThat(isWanted(MailSubject.BRIEF)).isTrue();
        test(find(Button.class).withText("Switch it on again").single()).click();
        assertThat(Shown.texts("h1")).containsExactly("Such mail is switched on");
        assertThat(isWanted(MailSubject.REFLECTION)).isTrue();
    }
}
