package org.waymark.identity.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Patience.await;

import com.nimbusds.jwt.JWTClaimsSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.base.domain.PersonId;
import org.waymark.base.health.HealthSign;
import org.waymark.base.security.RunAs;
import org.waymark.identity.session.OwnSessions;
import org.waymark.testing.Browser;
import org.waymark.testing.Database;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestProvider;
import org.waymark.testing.WaymarkServerTest;

/** A provider that tells nobody that an account is closed is asked. */
@WaymarkServerTest
@ExtendWith(OutputCaptureExtension.class)
class ProviderWatchTest {

    /** Longer than the interval, whatever part of it chance adds. */
    private static final Duration LATER = Duration.ofSeconds(46);

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    ProviderStore store;

    @Autowired
    OwnSessions sessions;

    @Autowired
    SignOnReport health;

    @Autowired
    TestClock clock;

    private final String subject = UUID.randomUUID().toString();
    private TestProvider provider;
    private String key = "";
    private PersonId ada;
    private Browser browser;

    @BeforeEach
    void ada_is_signed_in_by_a_provider_that_can_be_asked() {
        provider = TestProvider.shared();
        provider.givesRefreshTokens();
        key = SignOnFixture.make(store, people, port, provider);
        ada = member(subject);
        browser = signedIn(subject);
    }

    @AfterEach
    void as_it_was() {
        // What waits for its turn is asked about a provider that is there no more, and so not at all.
        RunAs.operator(() -> {
            store.remove(key);
            return true;
        });
        provider.reset();
        clock.reset();
    }

    @Test
    void who_is_disabled_there_is_out_here_and_nobody_else_is() {
        String other = UUID.randomUUID().toString();
        member(other);
        Browser grace = signedIn(other);

        provider.disable(subject);
        clock.advance(LATER);

        await().until(() -> as(ada, sessions::list).isEmpty());
        assertThat(browser.isSignedIn()).isFalse();
        await().until(() -> provider.shownTokens().size() == 2);
        assertThat(grace.isSignedIn()).isTrue();
    }

    @Test
    void who_is_not_disabled_stays_and_is_asked_about_with_what_the_provider_gave_last() {
        for (int times = 1; times <= 3; times++) {
            clock.advance(LATER);
            asked(times);
        }

        assertThat(browser.isSignedIn()).isTrue();
        assertThat(new HashSet<>(provider.shownTokens())).as("each counts once").hasSize(3);
    }

    /** What says {@code invalid_grant} in any other way than a refusal is a proxy, or a server that cannot know. */
    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429, 401, 302})
    void a_provider_that_is_in_trouble_has_nobody_thrown_out_and_that_is_told(int status) {
        provider.isInTrouble(status);
        provider.disable(subject);
        clock.advance(LATER);

        await().until(() -> !troubles().isEmpty());
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(troubles())
                .extracting(sign -> sign.state().key())
                .containsExactly("identity.signon.health.not-answering");

        provider.recovers();
        clock.advance(LATER);
        await().until(() -> as(ada, sessions::list).isEmpty());
        assertThat(troubles()).isEmpty();
    }

    @Test
    void whom_another_provider_let_in_is_not_asked_about_here() {
        try (TestProvider elsewhere = new TestProvider()) {
            elsewhere.givesRefreshTokens();
            String there = SignOnFixture.make(store, people, port, elsewhere);
            String email = TestPeople.newEmail();
            people.person("Grace", email);
            // The same name there is somebody else.
            elsewhere.has(subject, email);
            Browser grace = new Browser(port);
            elsewhere.signIn(grace, there, subject);

            provider.disable(subject);
            clock.advance(LATER);

            await().until(() -> as(ada, sessions::list).isEmpty());
            await().until(() -> elsewhere.shownTokens().size() == 1);
            assertThat(grace.isSignedIn()).isTrue();
            assertThat(provider.shownTokens()).doesNotContainAnyElementsOf(elsewhere.shownTokens());
            RunAs.operator(() -> {
                store.remove(there);
                return true;
            });
        }
    }

    @Test
    void who_is_signed_in_by_password_as_well_stays_so_there() {
        people.password(ada, "a password of hers");
        browser = signedIn(subject);
        Browser phone = new Browser(port);
        phone.signIn(provider.emailOf(subject), "a password of hers");

        provider.disable(subject);
        clock.advance(LATER);

        await().until(() -> as(ada, sessions::list).size() == 1);
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(phone.isSignedIn()).isTrue();
    }

    @Test
    void a_provider_that_gives_nothing_to_ask_it_with_is_not_asked_and_that_is_told() {
        provider.reset();
        String other = UUID.randomUUID().toString();
        PersonId grace = member(other);
        signedIn(other);

        clock.advance(LATER);

        assertThat(health.signs())
                .filteredOn(sign -> sign.state().key().equals("identity.signon.health.cannot-be-asked"))
                .flatExtracting(sign -> sign.state().arguments())
                .contains(key);
        asked(1);
        assertThat(as(grace, sessions::list)).hasSize(1);
    }

    @Test
    void who_has_signed_out_is_asked_about_no_more() {
        String other = UUID.randomUUID().toString();
        member(other);
        Browser grace = signedIn(other);
        browser.post("logout", Map.of("_csrf", browser.csrfToken()));

        clock.advance(LATER);
        asked(1);
        clock.advance(LATER);
        asked(2);

        assertThat(grace.isSignedIn()).isTrue();
    }

    @Test
    void an_answer_about_somebody_else_lets_nobody_stay() {
        provider.says(token -> token.getClaims().subject("somebody else"));
        clock.advance(LATER);

        await().until(() -> as(ada, sessions::list).isEmpty());
    }

    /** Keys that have just changed and a clock that is wrong look the same, and would throw out everybody. */
    @Test
    void an_answer_that_cannot_be_verified_has_nobody_thrown_out_and_that_is_told() {
        provider.signs(token -> TestProvider.sign(
                TestProvider.newKey(),
                new JWTClaimsSet.Builder()
                        .issuer(provider.issuer())
                        .audience(TestProvider.CLIENT)
                        .subject(subject)
                        .build()));
        clock.advance(LATER);

        await().until(() -> !troubles().isEmpty());
        assertThat(browser.isSignedIn()).isTrue();
    }

    /** Whoever may change a provider could have what others gave sent to a server of their own. */
    @Test
    void what_a_provider_gave_goes_to_no_other_one() {
        try (TestProvider elsewhere = new TestProvider()) {
            RunAs.operator(() -> {
                store.save(new Provider(
                        new ProviderDetail(key, "Our company", elsewhere.issuer(), TestProvider.CLIENT, null, false),
                        TestProvider.SECRET));
                return true;
            });
            elsewhere.givesRefreshTokens();
            elsewhere.knows(port, key);
            String email = TestPeople.newEmail();
            people.person("Grace", email);
            elsewhere.has("grace", email);
            Browser grace = new Browser(port);
            elsewhere.signIn(grace, key, "grace");
            clock.advance(LATER);

            await().until(() -> elsewhere.shownTokens().size() == 1);
            assertThat(provider.shownTokens()).isEmpty();
            assertThat(browser.isSignedIn()).isTrue();
        }
    }

    @Test
    void no_refresh_token_stands_in_a_table_or_in_the_log(CapturedOutput log) throws SQLException {
        clock.advance(LATER);
        asked(1);
        provider.isInTrouble(503);
        clock.advance(LATER);
        asked(2);
        provider.recovers();
        provider.disable(subject);
        clock.advance(LATER);
        await().until(() -> as(ada, sessions::list).isEmpty());

        List<String> shown = provider.shownTokens();
        assertThat(shown).hasSizeGreaterThanOrEqualTo(3);
        for (String token : Set.copyOf(shown)) {
            assertThat(log.getAll()).doesNotContain(token);
            assertThat(tablesWith(token)).isEmpty();
        }
        assertThat(tablesWith(ada.toString()))
                .as("that a look finds what is there")
                .isNotEmpty();
    }

    private Set<String> tablesWith(String word) throws SQLException {
        return Database.asSuperuser(connection -> {
            Set<String> found = new HashSet<>();
            for (String table : Database.column(connection, """
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')
                """)) {
                found.addAll(Database.column(
                        connection,
                        "select '%s' from %s row where row::text like '%%%s%%' limit 1".formatted(table, table, word)));
            }
            return found;
        });
    }

    /** What is told of this provider; others of other tests may be in trouble as well. */
    private List<HealthSign> troubles() {
        return health.signs().stream()
                .filter(sign -> !sign.isWell() && sign.state().arguments().contains(key))
                .toList();
    }

    private void asked(int times) {
        await().until(() -> provider.shownTokens().size() == times);
    }

    private PersonId member(String who) {
        String email = TestPeople.newEmail();
        provider.has(who, email);
        return people.person("Ada", email);
    }

    private Browser signedIn(String who) {
        Browser opened = new Browser(port);
        provider.signIn(opened, key, who);
        assertThat(opened.isSignedIn()).isTrue();
        return opened;
    }
}
