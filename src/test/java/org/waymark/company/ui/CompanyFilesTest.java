package org.waymark.company.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.base.security.RunAs;
import org.waymark.company.CompanyEditing;
import org.waymark.company.CompanyFixture;
import org.waymark.company.CompanyProfiles;
import org.waymark.company.CompanyWords;
import org.waymark.company.LogoGround;
import org.waymark.testing.Browser;
import org.waymark.testing.WaymarkServerTest;

/** What browsers ask for before anybody has signed in. */
@WaymarkServerTest
class CompanyFilesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CompanyEditing editing;

    @Autowired
    private CompanyProfiles profiles;

    @BeforeEach
    void a_company_says_what_it_is() {
        CompanyFixture.reset(editing);
        RunAs.operator(() -> editing.save(
                CompanyWords.NONE, new CompanyWords("Northwind", "#8a1c4a", "Good to see you.", "", "A lighthouse")));
        RunAs.operator(() -> {
            try {
                return editing.replaceLogo(LogoGround.LIGHT, CompanyViewTest.png(40, 20), null);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @AfterEach
    void nothing_is_said_any_more() {
        CompanyFixture.reset(editing);
    }

    @Test
    void a_visitor_gets_logo_and_accent_once_and_for_good() {
        Browser visitor = new Browser(port);
        String logo = "/" + Objects.requireNonNull(profiles.current().light()).address();
        for (String address : new String[] {logo, "/company/accent-8a1c4a.css"}) {
            HttpResponse<String> answer = visitor.get(address);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Cache-Control"))
                    .containsExactly("max-age=31536000, public, immutable");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        assertThat(visitor.get(logo).headers().firstValue("Content-Type").orElse(""))
                .startsWith("image/png");
        assertThat(visitor.get("/company/accent-8a1c4a.css").body()).contains("--aura-accent-color-light: #8a1c4a;");
    }

    @Test
    void what_is_not_in_use_is_not_there() {
        Browser visitor = new Browser(port);
        for (String address : new String[] {"/company/logo-" + "0".repeat(64) + ".png", "/company/accent-ff0000.css"}) {
            HttpResponse<String> answer = visitor.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).doesNotContain("immutable"));
        }
    }

    @Test
    void the_sign_in_page_has_the_accent_as_a_file_of_its_own() {
        Browser visitor = new Browser(port);
        assertThat(visitor.get("/login").body())
                .contains("href=\"company/accent-8a1c4a.css\"")
                .doesNotContain("--aura-accent-color-light");
    }
}
