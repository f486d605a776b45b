package org.waymark.identity.signon;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.identity.Accounts;
import org.waymark.testing.TestPeople;

/**
 * What comes of what a provider says of people, once its token was found to be right: one that an administrator entered and a second one
 * released, and the same issuer as one administrator entered it alone, with a claim that gives roles.
 */
public final class SignOnOfProvider {

    private static final String ISSUER = "https://" + UUID.randomUUID() + ".example";
    private static final String RELEASED = "released-" + newKey();
    private static final String WAITING = "waiting-" + newKey();
    private static final RoleClaim ROLES = new RoleClaim("groups", "administrators", "people");
    private static final Map<String, Object> CLAIMS = Map.of("groups", List.of("administrators", "people"));

    private static final AtomicBoolean ENTERED = new AtomicBoolean();

    private final Recognition recognition;
    private final Providers providers;

    SignOnOfProvider(
            Recognition recognition, Providers providers, ProviderStore store, Accounts accounts, TestPeople people) {
        this.recognition = recognition;
        this.providers = providers;
        if (ENTERED.compareAndSet(false, true)) {
            enter(store, accounts, people);
        }
    }

    /** Once for a whole run: it takes administrators, who cost more than what is said of anybody. */
    private static void enter(ProviderStore store, Accounts accounts, TestPeople people) {
        List<TestPeople.Member> administrators = List.of(people.member("Eve"), people.member("Ada"));
        RunAs.operator(() -> {
            administrators.forEach(one -> accounts.grant(one.id(), Role.ADMINISTRATOR));
            store.save(new Provider(new ProviderDetail(RELEASED, "Released", ISSUER, "us", null, false), "secret"));
            return true;
        });
        TestPeople.enter(administrators.getFirst().id(), Role.ADMINISTRATOR);
        try {
            store.save(new Provider(new ProviderDetail(WAITING, "Waiting", ISSUER, "us", ROLES, false), "secret"));
        } finally {
            TestPeople.leave();
        }
    }

    private static String newKey() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** With an address that the provider has verified. */
    public boolean comesIn(String subject, String email) {
        return isLetIn(RELEASED, subject, new SaidAddress(email, true));
    }

    /** With one that it has not, under another name; and with roles that nobody released, under the right one. */
    public boolean isLetInByForgery(String subject, String email) {
        boolean isTaken = isLetIn(RELEASED, "other-" + subject, new SaidAddress(email, false));
        boolean isStranger = isLetIn(WAITING, "other-" + subject, new SaidAddress(email, true));
        boolean isKnown = isLetIn(WAITING, subject, new SaidAddress(email, true));
        return isTaken || isStranger || isKnown;
    }

    private boolean isLetIn(String key, String subject, SaidAddress address) {
        try {
            recognition.recognize(providers.find(key).orElseThrow(), subject, address, CLAIMS);
            return true;
        } catch (SignOnException e) {
            return false;
        }
    }
}
