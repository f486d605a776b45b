package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.testing.Browser;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

@WaymarkServerTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Test
    void right_password_opens_the_portal() {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);
        HttpResponse<String> answer = browser.signIn(ada.email(), ada.password());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/");
        assertThat(browser.get("").statusCode()).isEqualTo(200);
        System.out.println("VIEW " + browser.view(""));
        System.out.println("VIEW " + browser.view("account"));
        System.out.println("VIEW " + new Browser(port).view("login?error"));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://localhost:\\d+", "");
    }
}
