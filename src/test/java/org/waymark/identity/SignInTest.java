package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.base.domain.PersonId;
import org.waymark.testing.Browser;
import org.waymark.testing.FailedSignIns;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

@WaymarkServerTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    FailedSignIns failures;

    @AfterEach
    void forget() {
        failures.forget();
    }

    @Test
    void right_password_opens_the_portal() {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);

        HttpResponse<String> answer = browser.signIn(ada.email(), ada.password());

        assertThat(Browser.redirect(answer)).isEqualTo("/");
        assertThat(browser.get("").statusCode()).isEqualTo(200);
        assertThat(browser.view("account")).contains("Your account");
    }

    @Test
    void mail_address_counts_in_any_case_and_with_blanks_around() {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);

        browser.signIn(" " + ada.email().toUpperCase(java.util.Locale.ROOT) + " ", ada.password());

        assertThat(browser.isSignedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'brien+hr", "r&d", "j\u00f6rg", "\u0130smail"})
    void address_that_can_be_imported_signs_in(String local) {
        String domain = TestPeople.newEmail().replace("@", ".m\u00fcller.");
        PersonId person = people.person("Ada", local + "@" + domain);
        people.password(person, "a password of hers");

        Browser browser = new Browser(port);
        browser.signIn(local.toUpperCase(java.util.Locale.ROOT) + "@" + domain, "a password of hers");

        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void visitor_comes_back_to_the_page_they_asked_for() {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);

        assertThat(Browser.redirect(browser.get("account"))).isEqualTo("/login");
        assertThat(Browser.redirect(browser.signIn(ada.email(), ada.password())))
                .startsWith("/account");
    }

    @Test
    void wrong_password_and_unknown_account_get_the_same_answer() {
        Member ada = people.member("Ada");
        Browser known = new Browser(port);
        Browser unknown = new Browser(port);

        HttpResponse<String> wrong = known.signIn(ada.email(), "not her password");
        HttpResponse<String> nobody = unknown.signIn(TestPeople.newEmail(), "not her password");

        assertThat(Browser.redirect(wrong)).isEqualTo("/login?error");
        assertThat(nobody.statusCode()).isEqualTo(wrong.statusCode());
        assertThat(Browser.redirect(nobody)).isEqualTo(Browser.redirect(wrong));
        assertThat(nobody.body()).isEqualTo(wrong.body());
        assertThat(headerNames(nobody)).isEqualTo(headerNames(wrong));
        assertThat(known.isSignedIn()).isFalse();
    }

    @Test
    void failed_sign_in_keeps_the_mail_address_out_of_the_page_address() {
        Browser browser = new Browser(port);
        String email = TestPeople.newEmail();

        HttpResponse<String> answer = browser.signIn(email, "not a password");

        assertThat(Browser.redirect(answer)).isEqualTo("/login?error");
        assertThat(browser.view("login?error")).contains(email).contains("do not match");
        assertThat(browser.view("login")).doesNotContain(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "' or '1'='1", "%", "a@b\r\nSet-Cookie: x=y"})
    void odd_mail_address_is_just_an_unknown_one(String email) {
        assertThat(Browser.redirect(new Browser(port).signIn(email, "not a password")))
                .isEqualTo("/login?error");
    }

    @Test
    void session_gets_a_new_id_at_sign_in() {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);
        browser.csrfToken();
        String before = browser.cookie("JSESSIONID").orElseThrow();

        browser.signIn(ada.email(), ada.password());

        assertThat(browser.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
        Browser thief = new Browser(port);
        thief.keep("JSESSIONID", before);
        assertThat(thief.isSignedIn()).isFalse();
    }

    @Test
    void form_without_its_token_is_refused() {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);

        HttpResponse<String> answer =
                browser.post("login", Map.of("username", ada.email(), "password", ada.password()));

        assertThat(Browser.redirect(answer)).isEqualTo("/login?stale");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void form_of_an_expired_session_leads_to_a_fresh_page_that_works() {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);
        String token = browser.csrfToken();
        browser.forget("JSESSIONID");

        HttpResponse<String> answer =
                browser.post("login", Map.of("username", ada.email(), "password", ada.password(), "_csrf", token));

        assertThat(Browser.redirect(answer)).isEqualTo("/login?stale");
        assertThat(browser.view("login?stale")).contains("Sign in once more").contains(ada.email());
        browser.signIn(ada.email(), ada.password());
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void token_in_the_form_is_the_one_that_counts() {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);
        String form = browser.view("login");
        String token =
                form.replaceFirst("(?s).*\"value\":\"_csrf\".*?\"key\":\"value\"[^}]*?\"value\":\"([^\"]+)\".*", "$1");

        browser.post("login", Map.of("username", ada.email(), "password", ada.password(), "_csrf", token));

        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void signed_in_person_who_opens_the_sign_in_page_goes_home() {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);
        browser.signIn(ada.email(), ada.password());

        assertThat(browser.view("login")).doesNotContain("wm-signin").contains("Ada");
    }

    @Test
    void signing_out_ends_the_session() {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);
        browser.signIn(ada.email(), ada.password());

        HttpResponse<String> answer = browser.post("logout", Map.of("_csrf", browser.csrfToken()));

        assertThat(Browser.redirect(answer)).isEqualTo("/login");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void fields_in_the_address_or_twice_are_not_taken() {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);
        Map<String, String> fields =
                Map.of("username", ada.email(), "password", ada.password(), "_csrf", browser.csrfToken());

        assertThat(browser.post("login?remember-me=on", fields).statusCode()).isEqualTo(400);
        assertThat(browser.post("login?username=somebody", fields).statusCode()).isEqualTo(400);
        HttpResponse<String> twice = browser.postTwice("login", fields);
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(twice.headers().firstValue("Content-Type"))
                .as("of the page that tells of an error")
                .hasValue("text/html;charset=UTF-8");

        assertThat(browser.isSignedIn()).isFalse();
        browser.post("login", fields);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void another_site_cannot_sign_somebody_out() {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);
        browser.signIn(ada.email(), ada.password());

        assertThat(browser.post("logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void pages_carry_their_security_headers() {
        Map<String, List<String>> headers =
                new Browser(port).get("login").headers().map();

        assertThat(headers)
                .containsEntry("x-frame-options", List.of("DENY"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("referrer-policy", List.of("same-origin"))
                .containsKey("content-security-policy");
        assertThat(headers.get("cache-control")).singleElement().asString().contains("no-store");
        assertThat(headers.get("set-cookie"))
                .singleElement()
                .asString()
                .startsWith("JSESSIONID=")
                .contains("HttpOnly", "SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "icons/waymark.svg", "VAADIN/static/push/vaadinPush.js"})
    void text_says_in_which_characters_it_is_written(String path) {
        assertThat(new Browser(port).get(path).headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).endsWithIgnoringCase("charset=UTF-8"));
    }

    @Test
    void what_never_changes_may_be_cached() {
        HttpResponse<String> icon = new Browser(port).get("icons/waymark.svg");

        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(icon.headers().allValues("Cache-Control"))
                .singleElement()
                .asString()
                .startsWith("max-age=");
    }

    private static List<String> headerNames(HttpResponse<String> answer) {
        return answer.headers().map().keySet().stream().sorted().toList();
    }
}
