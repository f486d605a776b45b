package org.waymark.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.WebUtils;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.domain.PersonId;
import org.waymark.base.text.MailAddressRule;
import org.waymark.organization.People;

/**
 * The browsers in which somebody has signed in with their password before. The secret that such a browser keeps opens nothing: it has
 * attempts to sign in of its own, which nobody uses up from elsewhere.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-29-guessing.md">Decision: guessing is slowed down, nobody is closed out</a>
 */
@Component
@Transactional
class KnownDevices {

    /** How long a browser is known after the last time somebody signed in there with their password. */
    static final Duration LIFETIME = Duration.ofDays(180);

    /** How many browsers are known of a person; the latest count. */
    static final int AT_MOST = 20;

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;
    private final boolean httpsAlone;
    private final String cookieName;

    KnownDevices(
            JdbcClient jdbc,
            People people,
            Clock clock,
            @Value("${server.servlet.session.cookie.secure:false}") boolean httpsAlone) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
        this.httpsAlone = httpsAlone;
        // Browsers take a cookie of such a name from this very host and by HTTPS alone.
        this.cookieName = httpsAlone ? "__Host-waymark-known" : "waymark-known";
    }

    /** The secret of the asking browser, if somebody with this mail address has signed in there before. */
    Optional<String> secretOf(HttpServletRequest request, String email) {
        return secret(request)
                .filter(secret -> owner(secret)
                        .flatMap(people::find)
                        .filter(person -> MailAddressRule.key(person.email()).equals(MailAddressRule.key(email)))
                        .isPresent());
    }

    /** Somebody has signed in with their password: their browser is known from now on. */
    void know(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        String secret = secret(request)
                .filter(known -> owner(known).filter(person::equals).isPresent())
                .orElseGet(Hashes::newSecret);
        keep(person, secret, clock.instant());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookieName, secret)
                        .httpOnly(true)
                        .secure(httpsAlone || request.isSecure())
                        .sameSite("Strict")
                        .path("/")
                        .maxAge(LIFETIME)
                        .build()
                        .toString());
    }

    private void keep(PersonId person, String secret, Instant now) {
        jdbc.sql("""
            insert into known_device (secret_hash, person_id, known_since, expires_at)
            values (:hash, :person, :now, :expires)
            on conflict (secret_hash) do update set expires_at = excluded.expires_at
            """)
                .param("hash", Hashes.sha256(secret))
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(LIFETIME).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
            delete from known_device
            where person_id = :person and secret_hash not in (
                select secret_hash from known_device where person_id = :person and expires_at > :now
                order by expires_at desc limit :most)
            """)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", AT_MOST)
                .update();
    }

    private Optional<PersonId> owner(String secret) {
        return jdbc.sql("select person_id from known_device where secret_hash = :hash and expires_at > :now")
                .param("hash", Hashes.sha256(secret))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .optional();
    }

    private Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, cookieName))
                .map(Cookie::getValue)
                .filter(Hashes::isSecret);
    }
}
