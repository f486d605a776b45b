package org.waymark.identity.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.identity.signon.ProviderReport.Finding;
import org.waymark.identity.signon.ProviderReport.Subject;
import org.waymark.testing.Browser;
import org.waymark.testing.Database;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestProvider;
import org.waymark.testing.WaymarkServerTest;

/** How administrators keep providers. */
@WaymarkServerTest
class SignOnProvidersTest {

    @LocalServerPort
    int port;

    @Autowired
    SignOnProviders providers;

    @Autowired
    ProviderStore store;

    @Autowired
    TestPeople people;

    private final String key = "kept-" + UUID.randomUUID().toString().substring(0, 8);
    private TestProvider provider;

    @BeforeEach
    void there_is_a_provider() {
        provider = TestProvider.shared();
    }

    @AfterEach
    void as_it_was() {
        provider.reset();
        TestPeople.leave();
    }

    @Test
    void a_provider_that_was_entered_lets_people_in_until_it_is_removed() {
        provider.knows(port, key);
        assertThat(save(detail(provider.issuer()), TestProvider.SECRET)).isEmpty();
        String email = TestPeople.newEmail();
        people.person("Ada", email);
        provider.has(key, email);
        Browser browser = new Browser(port);
        provider.signIn(browser, key, key);
        assertThat(browser.isSignedIn()).isTrue();

        does(() -> providers.remove(key));

        assertThat(Browser.redirect(new Browser(port).get("oauth2/authorization/" + key)))
                .isEqualTo("/sign-on/problem/start-again");
    }

    @Test
    void the_secret_is_kept_sealed_and_told_to_nobody() throws SQLException {
        save(detail("https://provider.example"), "the very secret");

        Set<String> stored = Database.asSuperuser(connection -> Database.column(
                connection, "select sign_on_provider::text from sign_on_provider where key = '" + key + "'"));
        assertThat(stored).hasSize(1).noneMatch(row -> row.contains("secret"));
        assertThat(asOperator(() -> store.find(key)).orElseThrow().secret()).isEqualTo("the very secret");
        assertThat(asOperator(() -> store.find(key)).orElseThrow().toString()).doesNotContain("secret");
    }

    @Test
    void a_secret_goes_to_whom_it_was_entered_for_alone() {
        save(detail("https://provider.example"), "the very secret");

        assertThat(save(detail("https://elsewhere.example"), "")).contains(ProviderProblem.SECRET_MISSING);
        assertThat(save(detail("https://provider.example"), "")).isEmpty();
        assertThat(asOperator(() -> store.find(key)).orElseThrow().secret()).isEqualTo("the very secret");
    }

    @Test
    void what_cannot_be_is_told() {
        assertThat(save(new ProviderDetail("No", "n", "https://x.example", "c", null, false), "s"))
                .contains(ProviderProblem.KEY_NOT_VALID);
        assertThat(save(new ProviderDetail(key, " ", "https://x.example", "c", null, false), "s"))
                .contains(ProviderProblem.NAME_MISSING);
        for (String issuer :
                new String[] {"", "x.example", "ftp://x.example", "https://", "https://a:b@x.example", "file:///etc"}) {
            assertThat(save(detail(issuer), "s")).as(issuer).contains(ProviderProblem.ISSUER_NOT_VALID);
        }
        assertThat(save(new ProviderDetail(key, "n", "https://x.example", "", null, false), "s"))
                .contains(ProviderProblem.CLIENT_MISSING);
        assertThat(save(detail("https://x.example"), "")).contains(ProviderProblem.SECRET_MISSING);
    }

    @Test
    void a_test_tells_what_the_provider_says_of_itself() {
        ProviderReport report = asOperator(() -> providers.test(provider.issuer()));

        assertThat(report.isAnswering()).isTrue();
        assertThat(report.findings())
                .contains(
                        new Finding(Subject.TOKEN_ENDPOINT, true, provider.issuer() + "/oauth2/token"),
                        new Finding(Subject.END_SESSION_ENDPOINT, true, provider.issuer() + "/connect/logout"),
                        new Finding(Subject.PROOF_KEY, true, ""),
                        new Finding(Subject.BACKCHANNEL_LOGOUT, false, ""));
        for (String none : new String[] {
            "http://localhost:1", "http://localhost:" + port, provider.issuer() + "/x", "file:///etc/passwd"
        }) {
            assertThat(asOperator(() -> providers.test(none)).isAnswering())
                    .as(none)
                    .isFalse();
        }
    }

    @Test
    void who_is_parted_is_recognised_anew() {
        key();
        String email = TestPeople.newEmail();
        PersonId ada = people.person("Ada", email);
        provider.has(key, email);
        provider.signIn(new Browser(port), key, key);
        assertThat(asOperator(() -> providers.of(ada))).containsExactly(provider.issuer());

        does(() -> providers.part(ada));

        assertThat(asOperator(() -> providers.of(ada))).isEmpty();
        provider.has("new " + key, email);
        Browser browser = new Browser(port);
        provider.signIn(browser, key, "new " + key);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void who_is_parted_is_signed_out() {
        key();
        String email = TestPeople.newEmail();
        PersonId ada = people.person("Ada", email);
        provider.has(key, email);
        Browser browser = new Browser(port);
        provider.signIn(browser, key, key);

        does(() -> providers.part(ada));

        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void administrators_alone_keep_them() {
        PersonId ada = people.person("Ada", TestPeople.newEmail());
        assertThatThrownBy(() -> as(ada, providers::list)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(ada, () -> providers.save(detail("https://x.example"), "s")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(ada, () -> providers.test("https://x.example")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void key() {
        provider.knows(port, key);
        save(detail(provider.issuer()), TestProvider.SECRET);
    }

    private ProviderDetail detail(String issuer) {
        return new ProviderDetail(key, "Kept", issuer, TestProvider.CLIENT, null, false);
    }

    private Optional<ProviderProblem> save(ProviderDetail detail, String secret) {
        return asOperator(() -> providers.save(detail, secret));
    }

    private static void does(Runnable work) {
        asOperator(() -> {
            work.run();
            return true;
        });
    }

    private static <T> T asOperator(Supplier<T> work) {
        return RunAs.operator(work);
    }
}
