package org.waymark.identity.factor;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.testing.Browser;
import org.waymark.testing.TestPeople;

/** Somebody's phone: an app that makes codes, with the recovery codes that came with it. */
public final class FactorApp {

    private final String secret;
    private final List<String> recovery;
    private final Clock clock;

    private FactorApp(String secret, List<String> recovery, Clock clock) {
        this.secret = secret;
        this.recovery = recovery;
        this.clock = clock;
    }

    /** Somebody sets one up with the code of half a minute ago, so that the one of now can still be used. */
    public static FactorApp of(PersonId person, OwnFactors factors, Clock clock, Role... roles) {
        TestPeople.enter(person, roles);
        try {
            String secret = factors.begin().secret();
            return new FactorApp(
                    secret, factors.confirm(secret, before(secret, clock)).orElseThrow(), clock);
        } finally {
            TestPeople.leave();
        }
    }

    private static String before(String secret, Clock clock) {
        return OneTimeCodes.code(secret, clock.instant().minusSeconds(30));
    }

    /** What an app shows now that somebody has set up with a secret. */
    public static String codeOf(String secret, Clock clock) {
        return OneTimeCodes.code(secret, clock.instant());
    }

    String code() {
        return at(clock.instant());
    }

    String at(Instant moment) {
        return OneTimeCodes.code(secret, moment);
    }

    /** A code that is not right now, nor soon. */
    String wrong() {
        Instant now = clock.instant();
        Set<String> right = Set.of(at(now.minusSeconds(30)), at(now), at(now.plusSeconds(30)));
        return List.of("000000", "111111", "222222", "333333").stream()
                .filter(code -> !right.contains(code))
                .findFirst()
                .orElseThrow();
    }

    List<String> recovery() {
        return recovery;
    }

    /** Types a code into the page that asks for one. */
    static HttpResponse<String> type(Browser browser, String code) {
        return browser.post("login/code", Map.of("code", code, "_csrf", browser.csrfToken()));
    }
}
