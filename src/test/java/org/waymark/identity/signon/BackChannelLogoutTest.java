package org.waymark.identity.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.identity.session.OwnSessions;
import org.waymark.testing.Browser;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestProvider;
import org.waymark.testing.WaymarkServerTest;

/** That somebody's session at the provider has ended, as the provider tells it. */
@WaymarkServerTest
class BackChannelLogoutTest {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    ProviderStore store;

    @Autowired
    OwnSessions sessions;

    private final String subject = UUID.randomUUID().toString();
    private TestProvider provider;
    private String key = "";
    private PersonId ada;
    private Browser desk;
    private Browser train;

    @BeforeEach
    void ada_is_signed_in_at_two_places() {
        provider = TestProvider.shared();
        key = SignOnFixture.make(store, people, port, provider);
        String email = TestPeople.newEmail();
        ada = people.person("Ada", email);
        provider.has(subject, email);
        desk = signedIn("desk");
        train = signedIn("train");
    }

    @AfterEach
    void as_it_was() {
        provider.reset();
    }

    @Test
    void one_session_ends_and_its_open_page_with_it() {
        assertThat(told(key, claims -> claims.subject(subject).claim("sid", "desk" + subject)))
                .isEqualTo(200);

        assertThat(desk.isSignedIn()).isFalse();
        assertThat(train.isSignedIn()).isTrue();
        assertThat(as(ada, sessions::list)).hasSize(1);
    }

    @Test
    void without_the_name_of_a_session_all_of_that_person_end() {
        assertThat(told(key, claims -> claims.subject(subject))).isEqualTo(200);

        assertThat(desk.isSignedIn()).isFalse();
        assertThat(train.isSignedIn()).isFalse();
    }

    @Test
    void the_name_of_a_session_is_enough() {
        assertThat(told(key, claims -> claims.claim("sid", "train" + subject))).isEqualTo(200);

        assertThat(desk.isSignedIn()).isTrue();
        assertThat(train.isSignedIn()).isFalse();
    }

    @Test
    void a_session_by_password_goes_on() {
        people.password(ada, "a password of hers");
        desk = signedIn("desk");
        Browser phone = new Browser(port);
        phone.signIn(email(), "a password of hers");

        told(key, claims -> claims.subject(subject));

        assertThat(desk.isSignedIn()).isFalse();
        assertThat(phone.isSignedIn()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("untrue")
    void what_is_no_logout_token_for_us_ends_nothing(String what, Consumer<JWTClaimsSet.Builder> change) {
        assertThat(told(key, claims -> {
                    claims.subject(subject);
                    change.accept(claims);
                }))
                .as(what)
                .isEqualTo(400);
        assertThat(desk.isSignedIn()).isTrue();
    }

    static Stream<Arguments> untrue() {
        return Stream.<Map.Entry<String, Consumer<JWTClaimsSet.Builder>>>of(
                        Map.entry("for another client", claims -> claims.audience("somebody-else")),
                        Map.entry("of another provider", claims -> claims.issuer("https://elsewhere.example")),
                        Map.entry("without events", claims -> claims.claim("events", null)),
                        Map.entry("of another event", claims -> claims.claim("events", Map.of("x", Map.of()))),
                        Map.entry("an ID token", claims -> claims.claim("nonce", "n")),
                        Map.entry("of nobody", claims -> claims.subject(null)),
                        Map.entry("without a number", claims -> claims.jwtID(null)),
                        Map.entry("without a time", claims -> claims.issueTime(null)),
                        Map.entry("an old one", claims -> claims.expirationTime(Date.from(Instant.EPOCH))))
                .map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @Test
    void nobody_else_ends_anything() {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .audience(TestProvider.CLIENT)
                .subject(subject)
                .issueTime(Date.from(Instant.now()))
                .jwtID("x")
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .build();
        String forged = TestProvider.sign(TestProvider.newKey(), claims);
        String unsigned = new PlainJWT(claims).serialize();

        assertThat(sent(key, forged)).isEqualTo(400);
        assertThat(sent(key, unsigned)).isEqualTo(400);
        assertThat(sent(key, "")).isEqualTo(400);
        assertThat(sent("nobody", provider.logoutToken(token -> token.subject(subject))))
                .isEqualTo(400);
        assertThat(desk.isSignedIn()).isTrue();
    }

    /** Anybody may send something here. */
    @Test
    void what_has_not_even_the_form_of_a_token_has_nobody_asked() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String there = SignOnFixture.make(store, people, port, provider);
            RunAs.operator(() -> {
                store.save(new Provider(
                        new ProviderDetail(
                                there,
                                "Silent",
                                "http://localhost:" + silent.getLocalPort(),
                                TestProvider.CLIENT,
                                null,
                                false),
                        TestProvider.SECRET));
                return true;
            });
            silent.setSoTimeout(1);
            for (String odd : List.of("", "x", "a.b.c", new PlainJWT(new JWTClaimsSet.Builder().build()).serialize())) {
                assertThat(sent(there, odd)).as(odd).isEqualTo(400);
            }
            assertThatThrownBy(silent::accept).as("nobody has called").isInstanceOf(SocketTimeoutException.class);
        }
    }

    private Browser signedIn(String place) {
        provider.says(token -> token.getClaims().claim("sid", place + subject));
        Browser browser = new Browser(port);
        provider.signIn(browser, key, subject);
        assertThat(browser.isSignedIn()).isTrue();
        return browser;
    }

    private String email() {
        return provider.emailOf(subject);
    }

    private int told(String provider, Consumer<JWTClaimsSet.Builder> change) {
        return sent(provider, this.provider.logoutToken(change));
    }

    private int sent(String provider, String token) {
        return new Browser(port)
                .post("logout/connect/back-channel/" + provider, Map.of("logout_token", token))
                .statusCode();
    }
}
