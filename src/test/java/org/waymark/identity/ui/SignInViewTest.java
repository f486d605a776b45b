package org.waymark.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.waymark.identity.DemoSignIn;
import org.waymark.identity.SignInForm;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class SignInViewTest extends SpringBrowserlessTest {

    @AfterEach
    void nobody() {
        TestPeople.leave();
    }

    @Test
    void form_is_one_that_a_browser_sends_by_itself() {
        VaadinServletRequest.getCurrent()
                .setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF", "_csrf", "the token"));
        Element form = form(open(""));

        assertThat(form.getAttribute("method")).isEqualTo("post");
        assertThat(form.getAttribute("action")).isEqualTo("login");
        assertThat(form.hasAttribute("novalidate")).isTrue();
        assertThat(form.getChildren()
                        .filter(child -> child.hasAttribute("name"))
                        .map(child -> String.join(
                                " ",
                                child.getTag(),
                                child.getAttribute("name"),
                                child.hasAttribute("value")
                                        ? child.getAttribute("value")
                                        : String.valueOf(child.getAttribute("autocomplete")))))
                .containsExactly(
                        "vaadin-email-field username username",
                        "vaadin-password-field password current-password",
                        "vaadin-checkbox remember-me null",
                        "input _csrf the token");
    }

    @ParameterizedTest
    @CsvSource({
        "error, alert, do not match",
        "wait, alert, quarter of an hour",
        "stale, alert, once more",
        "ready, status, Your password is set"
    })
    void page_says_why_it_is_shown(String parameter, String role, String words) {
        open(parameter);

        Paragraph notice = find(Paragraph.class).withAttribute("role", role).single();
        assertThat(notice.getText()).contains(words);
    }

    @Test
    void page_says_nothing_when_there_is_nothing_to_say() {
        open("");

        assertThat(find(Paragraph.class).withAttribute("role").all()).isEmpty();
    }

    @Test
    void kept_mail_address_is_filled_in() {
        SignInForm.keepEmail(
                VaadinServletRequest.getCurrent().getHttpServletRequest().getSession(), "ada@example.org");

        assertThat(form(open("error")).getChildren().map(child -> child.getProperty("value")))
                .contains("ada@example.org");
    }

    @Test
    void demo_shows_an_account_for_each_role() {
        UI.getCurrent().add(new DemoAccounts(new Element("input"), new Element("input")));

        assertThat(find(ListItem.class).withClassName("wm-choice").all())
                .hasSize(5)
                .extracting(item -> item.getElement().getTextRecursively())
                .first()
                .asString()
                .contains("Ines Calder, employee", "employee@waymark.example", "Write a reflection");
    }

    @Test
    void whoever_comes_while_the_demo_is_made_is_told_so() {
        DemoSignIn early = new DemoSignIn() {
            @Override
            public boolean isOffered() {
                return false;
            }

            @Override
            public boolean isComing() {
                return true;
            }
        };
        assertThat(DemoAccounts.of(early, new Element("input"), new Element("input")))
                .hasValueSatisfying(
                        said -> assertThat(said.getElement().getText()).startsWith("The demo company is being made."));
    }

    @Test
    void outside_the_demo_there_is_no_account_on_show() {
        open("");

        assertThat(find(DemoAccounts.class).all()).isEmpty();
    }

    private SignInView open(String parameter) {
        UI.getCurrent().navigate("login", QueryParameters.fromString(parameter));
        return find(SignInView.class).single();
    }

    private static Element form(SignInView view) {
        return descendants(view.getElement()).stream()
                .filter(element -> element.getTag().equals("form"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> descendants(Element element) {
        return element.getChildren()
                .filter(child -> !child.isTextNode())
                .flatMap(child -> Stream.concat(Stream.of(child), descendants(child).stream()))
                .toList();
    }
}
