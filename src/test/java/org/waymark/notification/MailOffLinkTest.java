package org.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.testing.Browser;
import org.waymark.testing.Company;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

/** The link at the foot of a mail: for mail programs (RFC 8058) and for people, signed in or not. */
@WaymarkServerTest
class MailOffLinkTest {

    private static final Map<String, String> ONE_CLICK = Map.of("List-Unsubscribe", "One-Click");

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Company company;

    @Autowired
    TestPeople people;

    @Autowired
    OneOnOnes oneOnOnes;

    @Autowired
    UnwantedMail unwanted;

    @Autowired
    TestClock clock;

    private Post post;
    private PersonId manager;
    private PersonId employee;
    private MimeMessage mail;
    private String link;

    @BeforeEach
    void a_mail_has_come() {
        post = beans.createBean(Post.class);
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
        LocalDate day = LocalDate.now(clock).plusDays(10);
        does(employee, () -> oneOnOnes.setNext(employee, day));
        post.runSoon();
        mail = post.invitationsFor(employee).getFirst();
        String header = header("List-Unsubscribe");
        assertThat(header).matches("<http.*/mail-off/calendar/[\\w-]{43}>");
        link = header.replaceFirst("<https?://[^/]+/(.*)>", "$1");
    }

    @AfterEach
    void stop() {
        post.close();
    }

    @Test
    void a_mail_says_that_one_click_is_enough_and_has_the_same_link_for_people() {
        assertThat(header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(Post.text(mail)).contains("/" + link);
    }

    @Test
    void one_click_of_somebody_who_is_not_signed_in_switches_that_kind_off_for_its_receiver() {
        assertThat(new Browser(port).post(link, ONE_CLICK).statusCode()).isEqualTo(204);

        assertThat(isWanted(employee, MailSubject.CALENDAR)).isFalse();
        assertThat(isWanted(employee, MailSubject.REFLECTION)).isTrue();
        assertThat(isWanted(manager, MailSubject.CALENDAR)).isTrue();
        assertThat(new Browser(port).post(link, ONE_CLICK).statusCode())
                .as("twice is once")
                .isEqualTo(204);
    }

    @Test
    void whoever_opens_it_is_led_to_a_page_and_changes_nothing() {
        Member grace = people.member("Grace");
        Browser signedIn = new Browser(port);
        signedIn.signIn(grace.email(), grace.password());
        for (Browser browser : new Browser[] {new Browser(port), signedIn}) {
            assertThat(browser.head(link).statusCode()).isEqualTo(302);
            HttpResponse<String> answer = browser.get(link);
            assertThat(Browser.redirect(answer)).isEqualTo("/" + link + "/page");
            assertThat(browser.view(link + "/page"))
                    .contains("Such mail is switched on", "Switch it off")
                    .doesNotContain("Emil");
        }
        assertThat(isWanted(employee, MailSubject.CALENDAR)).isTrue();
        assertThat(isWanted(grace.id(), MailSubject.CALENDAR)).isTrue();
    }

    @Test
    void a_secret_that_is_none_or_of_another_kind_of_mail_changes_nothing() {
        String secret = link.substring(link.lastIndexOf('/') + 1);
        for (String other : new String[] {
            "mail-off/calendar/" + "a".repeat(43),
            "mail-off/calendar/short",
            "mail-off/brief/" + secret,
            "mail-off/x/" + secret
        }) {
            assertThat(new Browser(port).post(other, ONE_CLICK).statusCode()).isEqualTo(404);
            assertThat(new Browser(port).view(other + "/page")).contains("This link is of no mail that we know");
        }
        for (MailSubject subject : MailSubject.values()) {
            assertThat(isWanted(employee, subject)).isTrue();
        }
    }

    @Test
    void nothing_else_is_sent_to_without_the_token_of_a_form() {
        Member grace = people.member("Grace");
        Browser browser = new Browser(port);
        browser.signIn(grace.email(), grace.password());
        assertThat(browser.post("mail-off/calendar", ONE_CLICK).statusCode()).isEqualTo(403);
        assertThat(browser.post("account", ONE_CLICK).statusCode()).isEqualTo(403);
        assertThat(isWanted(grace.id(), MailSubject.CALENDAR)).isTrue();
    }

    private String header(String name) {
        return Post.of(() -> mail.getHeader(name)[0]).replaceAll("\\s", "");
    }

    private boolean isWanted(PersonId person, MailSubject subject) {
        return as(person, () -> unwanted.isWanted(subject));
    }
}
