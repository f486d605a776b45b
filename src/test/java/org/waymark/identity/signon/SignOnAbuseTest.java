package org.waymark.identity.signon;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.organization.People;
import org.waymark.testing.Browser;
import org.waymark.testing.Database;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestProvider;
import org.waymark.testing.WaymarkServerTest;

/** What somebody would try who wants to come in as somebody else by way of a provider. */
@WaymarkServerTest
class SignOnAbuseTest {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    People directory;

    @Autowired
    ProviderStore store;

    private final String subject = UUID.randomUUID().toString();
    private final String email = TestPeople.newEmail();
    private TestProvider provider;
    private String key = "";
    private PersonId ada;

    @BeforeEach
    void ada_has_never_been_here() {
        provider = TestProvider.shared();
        key = SignOnFixture.make(store, people, port, provider);
        ada = people.person("Ada", email);
        provider.has(subject, email);
    }

    @AfterEach
    void as_it_was() {
        provider.reset();
    }

    static Stream<Arguments> untrue() {
        return Stream.<Map.Entry<String, Consumer<JwtEncodingContext>>>of(
                        Map.entry(
                                "of another issuer", token -> token.getClaims().issuer("https://elsewhere.example")),
                        Map.entry(
                                "for another client", token -> token.getClaims().audience(List.of("somebody-else"))),
                        Map.entry(
                                "for several, and not for us first",
                                token -> token.getClaims()
                                        .audience(List.of("somebody-else", TestProvider.CLIENT))
                                        .claim("azp", "somebody-else")),
                        Map.entry(
                                "of another attempt", token -> token.getClaims().claim("nonce", "another")),
                        Map.entry("of no attempt", token -> token.getClaims().claims(all -> all.remove("nonce"))),
                        Map.entry(
                                "an old one",
                                token -> token.getClaims()
                                        .issuedAt(Instant.EPOCH)
                                        .expiresAt(Instant.EPOCH.plusSeconds(60))),
                        Map.entry(
                                "of another kind", token -> token.getJwsHeader().type("at+jwt")))
                .map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest
    @MethodSource("untrue")
    void a_token_that_is_not_for_this_lets_nobody_in(String what, Consumer<JwtEncodingContext> change) {
        provider.says(change);
        refused(what, "start-again");
    }

    @Test
    void a_token_that_the_provider_did_not_sign_lets_nobody_in() {
        provider.signs(token -> new PlainJWT(claims(token)).serialize());
        refused("unsigned", "start-again");
        provider.signs(token -> TestProvider.sign(TestProvider.newKey(), claims(token)));
        refused("signed by another key of the same name", "start-again");
        provider.signs(token -> {
            String[] parts = token.split("\\.", 3);
            String other = new PlainJWT(new JWTClaimsSet.Builder(claims(token))
                            .claim("email", TestPeople.newEmail())
                            .build())
                    .serialize()
                    .split("\\.", 3)[1];
            return parts[0] + "." + other + "." + parts[2];
        });
        refused("changed after it was signed", "start-again");
        provider.signs(token -> sharedSecret(claims(token)));
        refused("signed by the secret that both know", "start-again");
    }

    @Test
    void an_answer_works_once_and_in_the_browser_that_asked() {
        Browser browser = new Browser(port);
        String answer = provider.comeBack(browser, key, subject);

        Browser thief = new Browser(port);
        assertThat(Browser.redirect(thief.get(answer))).isEqualTo("/sign-on/problem/start-again");
        thief.get("oauth2/authorization/" + key);
        assertThat(Browser.redirect(thief.get(answer))).isEqualTo("/sign-on/problem/start-again");
        assertThat(thief.isSignedIn()).isFalse();

        browser.get(answer);
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(Browser.redirect(browser.get(answer))).isEqualTo("/sign-on/problem/start-again");
    }

    /** The code is right, and so is the state, but the one who began has something that nobody else has (PKCE). */
    @Test
    void a_stolen_code_is_of_no_use_to_another_attempt() {
        String stolen = parameter(provider.comeBack(new Browser(port), key, subject), "code");
        Browser thief = new Browser(port);
        String own = provider.comeBack(thief, key, "somebody-" + subject);

        HttpResponse<String> answer = thief.get(own.replace(parameter(own, "code"), stolen));

        assertThat(Browser.redirect(answer)).isEqualTo("/sign-on/problem/start-again");
        assertThat(thief.isSignedIn()).isFalse();
    }

    @Test
    void what_one_provider_answered_is_not_taken_for_anothers() {
        String other = SignOnFixture.make(store, people, port, provider);
        Browser browser = new Browser(port);
        String answer = provider.comeBack(browser, key, subject);

        assertThat(Browser.redirect(browser.get(answer.replace(key, other)))).isEqualTo("/sign-on/problem/start-again");
        answer = provider.comeBack(browser, key, subject);
        assertThat(Browser.redirect(
                        browser.get(answer.replaceAll("&iss=[^&]*", "") + "&iss=https://elsewhere.example")))
                .isEqualTo("/sign-on/problem/start-again");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void a_code_is_asked_for_with_proof_of_who_asks() {
        String asked = new Browser(port)
                .get("oauth2/authorization/" + key)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(asked).contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=");
    }

    /** Whose word it was and under which name it counts are of one version. */
    @Test
    void a_provider_that_is_changed_while_somebody_is_away_lets_them_start_again() {
        provider.says(token -> RunAs.operator(() -> {
            store.save(new Provider(
                    new ProviderDetail(key, "Another", "https://another.example", TestProvider.CLIENT, null, false),
                    TestProvider.SECRET));
            return true;
        }));
        refused("", "start-again");
    }

    static Stream<Arguments> unverified() {
        return Stream.of(
                        Map.of("email_verified", (Object) false),
                        Map.of(),
                        Map.of("email_verified", "true"),
                        Map.of("email_verified", 1),
                        Map.of("email_verified", List.of(true)))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("unverified")
    void an_address_that_is_not_said_to_be_verified_joins_nobody(Map<String, Object> said) {
        Map<String, Object> claims = new HashMap<>(said);
        claims.put("email", email);
        provider.has(subject, claims);
        refused("", "address-not-verified");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nobody", "a@b", "%", "x@y.example, "})
    void what_is_no_address_joins_nobody(String odd) {
        provider.has(subject, odd.endsWith(", ") ? odd + email : odd);
        refused(odd, "address-not-verified");
    }

    @Test
    void who_is_joined_is_joined_for_good_and_nobody_takes_their_place() {
        comesIn(subject, ada);

        // Somebody else is given Ada's address at the provider.
        String other = "other" + subject;
        provider.has(other, email);
        assertThat(Browser.redirect(provider.signIn(new Browser(port), key, other)))
                .isEqualTo("/sign-on/problem/joined-already");
        comesIn(subject, ada);
    }

    @Test
    void two_who_swap_their_addresses_stay_who_they_are() {
        String gracesEmail = TestPeople.newEmail();
        PersonId grace = people.person("Grace", gracesEmail);
        String gracesSubject = "grace" + subject;
        provider.has(gracesSubject, gracesEmail);
        comesIn(subject, ada);
        comesIn(gracesSubject, grace);

        provider.has(subject, gracesEmail);
        provider.has(gracesSubject, email);

        comesIn(subject, ada);
        comesIn(gracesSubject, grace);
    }

    @Test
    void a_name_at_one_provider_is_nobody_at_another() {
        comesIn(subject, ada);
        try (TestProvider another = new TestProvider()) {
            String foreign = SignOnFixture.make(store, people, port, another);
            another.has(subject, TestPeople.newEmail());
            assertThat(Browser.redirect(another.signIn(new Browser(port), foreign, subject)))
                    .isEqualTo("/sign-on/problem/no-such-person");
        }
    }

    /** A provider gives the roles that it was entered to give, and no others, whatever it says. */
    @Test
    void a_claim_of_roles_that_nobody_entered_makes_nobody_more() throws SQLException {
        provider.has(
                subject,
                Map.of(
                        "email",
                        email,
                        "email_verified",
                        true,
                        "groups",
                        List.of("ADMINISTRATOR", "PEOPLE_TEAM"),
                        "roles",
                        List.of("ADMINISTRATOR", "ROLE_ADMINISTRATOR"),
                        "authorities",
                        "ROLE_ADMINISTRATOR"));

        comesIn(subject, ada);

        Set<String> roles = Database.asSuperuser(
                connection -> Database.column(connection, "select role from account_role where person_id = " + ada));
        assertThat(roles).isEmpty();
    }

    /** Whoever keeps records could give Ada an address of their own, and come in as her with it. */
    @Test
    void an_address_that_became_somebodys_lately_joins_nobody() throws SQLException {
        String mine = TestPeople.newEmail();
        Database.change("update person set email = ?, email_key = ? where id = ?", mine, mine, ada.value());
        provider.has(subject, mine);

        refused("", "address-fresh");
    }

    @Test
    void an_unknown_address_tells_a_stranger_nothing_of_others() {
        String nobodys = TestPeople.newEmail();
        provider.has(subject, nobodys);
        Browser stranger = new Browser(port);
        String page = Browser.redirect(provider.signIn(stranger, key, subject)).substring(1);
        assertThat(stranger.view(page)).contains(nobodys).doesNotContain("Ada", email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example"})
    void signing_in_leads_nowhere_else(String elsewhere) {
        Browser browser = new Browser(port);
        String query = URLEncoder.encode(elsewhere, StandardCharsets.UTF_8);
        browser.get("account?continue=" + query);
        String begun = browser.get("oauth2/authorization/" + key + "?continue=" + query + "&redirect_uri=" + query
                        + "&target=" + query)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(begun).startsWith(provider.issuer()).doesNotContain("elsewhere");

        HttpResponse<String> answer = browser.get(provider.authorize(begun, subject) + "&continue=" + query);

        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith("http://localhost:" + port + "/account");
    }

    @Test
    void the_session_of_before_is_nobodys() {
        Browser browser = new Browser(port);
        String answer = provider.comeBack(browser, key, subject);
        String before = browser.cookie("JSESSIONID").orElseThrow();

        browser.get(answer);

        assertThat(browser.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
        Browser thief = new Browser(port);
        thief.keep("JSESSIONID", before);
        assertThat(thief.isSignedIn()).isFalse();
    }

    private void refused(String what, String problem) {
        Browser browser = new Browser(port);
        assertThat(Browser.redirect(provider.signIn(browser, key, subject)))
                .as(what)
                .isEqualTo("/sign-on/problem/" + problem);
        assertThat(browser.isSignedIn()).as(what).isFalse();
    }

    private void comesIn(String who, PersonId as) {
        Browser browser = new Browser(port);
        assertThat(Browser.redirect(provider.signIn(browser, key, who))).isEqualTo("/");
        String name = RunAs.operator(() -> directory.find(as)).orElseThrow().name();
        assertThat(browser.view("")).contains(name);
    }

    private static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static String sharedSecret(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(TestProvider.SECRET.getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static String parameter(String address, String name) {
        return Stream.of(address.split("[?&]", -1))
                .filter(part -> part.startsWith(name + "="))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1);
    }
}
