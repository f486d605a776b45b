package org.waymark.identity.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.identity.AccountDirectory;
import org.waymark.identity.Accounts;
import org.waymark.identity.invitation.InvitationNote;
import org.waymark.identity.invitation.InvitationState;
import org.waymark.identity.session.OpenSession;
import org.waymark.identity.session.OwnSessions;
import org.waymark.identity.session.SessionsOfOthers;
import org.waymark.testing.Browser;
import org.waymark.testing.Database;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.TestProvider;
import org.waymark.testing.WaymarkServerTest;

/** Signing in at a real provider, and what holds for it as for a password. */
@WaymarkServerTest
class SignOnTest {

    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    ProviderStore store;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnSessions sessions;

    @Autowired
    SessionsOfOthers sessionsOfOthers;

    @Autowired
    AccountDirectory directory;

    @Autowired
    ConfigurableApplicationContext portal;

    @Autowired
    Clock clock;

    private final String subject = UUID.randomUUID().toString();
    private final String email = TestPeople.newEmail();

    private TestProvider provider;
    private String key = "";

    @BeforeEach
    void the_portal_knows_a_provider() {
        provider = TestProvider.shared();
        key = SignOnFixture.make(store, people, port, provider);
    }

    @AfterEach
    void as_it_was() {
        provider.reset();
    }

    @Test
    void an_imported_person_comes_in_by_their_verified_address() {
        people.person("Ada", email);
        provider.has(subject, email);
        Browser browser = browser();

        assertThat(Browser.redirect(provider.signIn(browser, key, subject))).isEqualTo("/");
        assertThat(browser.view("account")).contains("Your account");
    }

    @Test
    void the_address_counts_in_any_case() {
        people.person("Ada", email);
        provider.has(subject, email.toUpperCase(Locale.ROOT));

        Browser browser = browser();
        provider.signIn(browser, key, subject);

        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void one_comes_back_to_the_page_that_was_asked_for() {
        people.person("Ada", email);
        provider.has(subject, email);
        Browser browser = browser();

        assertThat(Browser.redirect(browser.get("account"))).isEqualTo("/login");
        assertThat(Browser.redirect(provider.signIn(browser, key, subject))).startsWith("/account");
    }

    @Test
    void who_is_joined_stays_the_same_whatever_becomes_of_their_address() {
        PersonId ada = people.person("Ada", email);
        provider.has(subject, email);
        provider.signIn(browser(), key, subject);

        provider.has(subject, Map.of("email", TestPeople.newEmail(), "email_verified", false));
        Browser later = browser();
        provider.signIn(later, key, subject);

        assertThat(later.isSignedIn()).isTrue();
        assertThat(as(ada, sessions::list)).hasSize(2);
    }

    @Test
    void a_session_is_listed_and_ended_as_any_other() {
        PersonId ada = people.person("Ada", email);
        provider.has(subject, email);
        Browser browser = browser();
        browser.get(provider.comeBack(browser, key, subject), "User-Agent", FIREFOX);

        assertThat(as(ada, sessions::list)).extracting(OpenSession::browser).containsExactly("Firefox, Windows");
        RunAs.operator(() -> {
            sessionsOfOthers.signOut(ada);
            return true;
        });
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void what_somebody_is_trusted_with_counts_here_as_well() {
        PersonId ada = people.person("Ada", email);
        RunAs.operator(() -> {
            accounts.grant(ada, Role.ADMINISTRATOR);
            return true;
        });
        provider.has(subject, email);
        Browser browser = browser();
        provider.signIn(browser, key, subject);

        assertThat(browser.view("admin/audit")).contains("Audit trail");
    }

    @Test
    void a_closed_account_lets_nobody_in_joined_or_not() {
        PersonId ada = people.person("Ada", email);
        provider.has(subject, email);
        Browser browser = browser();
        provider.signIn(browser, key, subject);
        close(ada);

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(refused(subject)).isEqualTo(SignOnProblem.CLOSED);

        String other = TestPeople.newEmail();
        PersonId grace = people.member("Grace").id();
        close(grace);
        PersonId never = people.person("Nora", other);
        close(never);
        provider.has("nora" + subject, other);
        assertThat(refused("nora" + subject)).isEqualTo(SignOnProblem.NO_SUCH_PERSON);
    }

    @Test
    void who_has_an_account_by_password_keeps_it() {
        Member ada = people.member("Ada");
        provider.has(subject, ada.email());
        Browser there = browser();
        provider.signIn(there, key, subject);
        Browser here = browser();
        here.signIn(ada.email(), ada.password());

        assertThat(there.isSignedIn()).isTrue();
        assertThat(here.isSignedIn()).isTrue();
    }

    @Test
    void an_account_that_a_provider_made_has_no_password_that_fits() {
        people.person("Ada", email);
        provider.has(subject, email);
        provider.signIn(browser(), key, subject);

        for (String password : List.of("", "!", "null", subject)) {
            Browser browser = browser();
            browser.signIn(email, password);
            assertThat(browser.isSignedIn()).as(password).isFalse();
        }
    }

    @Test
    void signing_out_leads_on_to_the_provider_and_back_to_the_sign_in_page() {
        people.person("Ada", email);
        provider.has(subject, email);
        Browser browser = browser();
        provider.signIn(browser, key, subject);

        HttpResponse<String> out = browser.post("logout", Map.of("_csrf", browser.csrfToken()));

        assertThat(out.headers().firstValue("Location").orElseThrow())
                .startsWith(provider.issuer() + "/connect/logout?id_token_hint=ey")
                .contains("&client_id=" + TestProvider.CLIENT)
                .contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + port + "%2Flogin");
        assertThat(browser.isSignedIn()).isFalse();
    }

    /** Its end at the provider would not reach such a device. */
    @Test
    void nobody_stays_signed_in_on_a_device_without_the_provider() {
        people.person("Ada", email);
        provider.has(subject, email);
        Browser browser = browser();
        browser.get(provider.comeBack(browser, key, subject) + "&remember-me=on");

        assertThat(browser.isSignedIn()).isTrue();
        assertThat(browser.cookie("waymark-device")).isEmpty();
    }

    @Test
    void the_sign_in_page_offers_each_provider() {
        assertThat(browser().view("login")).contains("Sign in with Our company", "oauth2/authorization/" + key);
    }

    @Test
    void whoever_is_not_let_in_reads_why_and_what_to_do() {
        provider.has(subject, email);
        Browser browser = browser();
        String page = Browser.redirect(provider.signIn(browser, key, subject)).substring(1);

        assertThat(page).isEqualTo("sign-on/problem/no-such-person");
        assertThat(browser.view(page)).contains("Ask your People team to add you", email);
        // Nobody else reads the address.
        assertThat(browser().view(page))
                .contains("Ask your People team to add you")
                .doesNotContain(email);
    }

    @Test
    void a_provider_that_does_not_answer_is_told_as_such() {
        RunAs.operator(() -> {
            store.save(new Provider(
                    new ProviderDetail(key, "Our company", "http://localhost:1", TestProvider.CLIENT, null, false),
                    TestProvider.SECRET));
            return true;
        });
        assertThat(Browser.redirect(browser().get("oauth2/authorization/" + key)))
                .isEqualTo("/sign-on/problem/not-answering");
        assertThat(Browser.redirect(browser().get("oauth2/authorization/nobody")))
                .isEqualTo("/sign-on/problem/start-again");
    }

    @Test
    void the_trail_tells_who_was_joined_and_that_no_administrator_did_it() throws SQLException {
        PersonId ada = people.person("Ada", email);
        provider.has(subject, email);
        provider.signIn(browser(), key, subject);

        Set<String> told = Database.asSuperuser(connection -> Database.column(
                connection,
                "select kind || ' by ' || origin from audit_entry where person_id = " + ada + " order by number"));
        assertThat(told).contains("SIGN_ON_JOINED by SIGN_ON", "ACCOUNT_MADE by SIGN_ON");
    }

    /** When that was says the provider; when they came back from it says nothing, as they may have been signed in there for hours. */
    @Test
    void signing_in_at_a_provider_proves_who_it_is_as_of_when_they_signed_in_there() {
        people.person("Ada", email);
        provider.has(subject, email);
        Instant anHourAgo = clock.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);

        provider.says(token -> token.getClaims().claim("auth_time", anHourAgo.getEpochSecond()));
        assertThat(proofs()).containsExactly(anHourAgo);
        provider.says(token -> token.getClaims().claims(all -> all.remove("auth_time")));
        assertThat(proofs()).as("a provider that does not say when").isEmpty();
        provider.says(token -> token.getClaims()
                .claim("auth_time", clock.instant().plusSeconds(3600).getEpochSecond()));
        assertThat(proofs()).as("a time that is still to come").isEmpty();
    }

    @Test
    void a_provider_is_asked_to_say_when_somebody_signed_in_there() {
        assertThat(begin()).contains("max_age=43200");
    }

    @Test
    void offline_access_is_asked_for_where_an_administrator_wants_that_and_nowhere_else() {
        String asked = "scope=openid%20email%20profile";
        assertThat(begin()).contains(asked + "&");

        RunAs.operator(() -> {
            store.save(new Provider(
                    new ProviderDetail(
                            key, "Our company", provider.issuer(), TestProvider.CLIENT, null, false, true, null),
                    TestProvider.SECRET));
            return true;
        });

        assertThat(begin()).contains(asked + "%20offline_access&");
    }

    private String begin() {
        return browser()
                .get("oauth2/authorization/" + key)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void whoever_was_invited_and_comes_by_a_provider_is_invited_no_more() throws SQLException {
        PersonId ada = people.person("Ada", email);
        people.link(ada);
        provider.has(subject, email);

        provider.signIn(browser(), key, subject);

        InvitationNote note =
                RunAs.operator(() -> directory.find(ada)).orElseThrow().invitation();
        assertThat(note).isNotNull().extracting(InvitationNote::state).isEqualTo(InvitationState.USED);
        Set<String> links = Database.asSuperuser(connection ->
                Database.column(connection, "select person_id::text from one_time_link where person_id = " + ada));
        assertThat(links).isEmpty();
    }

    /** When somebody who comes in has shown that it is they. */
    private List<Instant> proofs() {
        List<Instant> shown = new ArrayList<>();
        ApplicationListener<InteractiveAuthenticationSuccessEvent> listener =
                success -> success.getAuthentication().getAuthorities().stream()
                        .filter(FactorGrantedAuthority.class::isInstance)
                        .map(granted -> ((FactorGrantedAuthority) granted).getIssuedAt())
                        .forEach(shown::add);
        portal.addApplicationListener(listener);
        try {
            Browser browser = browser();
            provider.signIn(browser, key, subject);
            assertThat(browser.isSignedIn()).isTrue();
        } finally {
            portal.removeApplicationListener(listener);
        }
        return shown;
    }

    private Browser browser() {
        return new Browser(port);
    }

    private SignOnProblem refused(String who) {
        String page = Browser.redirect(provider.signIn(browser(), key, who));
        return List.of(SignOnProblem.values()).stream()
                .filter(problem -> page.equals("/sign-on/problem/" + problem.word()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page));
    }

    private void close(PersonId person) {
        RunAs.operator(() -> {
            accounts.close(person);
            return true;
        });
    }
}
