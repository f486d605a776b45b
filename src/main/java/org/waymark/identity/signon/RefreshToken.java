package org.waymark.identity.signon;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/**
 * With what the portal asks a provider whether somebody whom it let in may stay. It can be written nowhere: it is not serializable, says
 * nothing of itself, and is gone with the session that it came with.
 */
final class RefreshToken {

    private final String issuer;
    private final String client;
    private String value;
    private Instant due;
    private @Nullable Instant takenAt;

    /**
     * Holds one as it came.
     *
     * @param given whom it came from, and goes back to alone
     * @param due when it is used for the first time
     */
    RefreshToken(ClientRegistration given, String value, Instant due) {
        this.issuer = String.valueOf(given.getProviderDetails().getIssuerUri());
        this.client = given.getClientId();
        this.value = value;
        this.due = due;
    }

    /** Whether it came from there. A provider that stands for others by now is sent nothing of theirs. */
    boolean isFrom(ClientRegistration registration) {
        return issuer.equals(registration.getProviderDetails().getIssuerUri())
                && client.equals(registration.getClientId());
    }

    synchronized Instant due() {
        return due;
    }

    synchronized String value() {
        return value;
    }

    /** Takes it to ask with, if it is due. Nobody else gets it before it is put back: some may be used once only. */
    synchronized boolean take(Instant now) {
        if (takenAt != null || due.isAfter(now)) {
            return false;
        }
        takenAt = now;
        return true;
    }

    /** Since when somebody has it to ask with, null for nobody. */
    synchronized @Nullable Instant takenAt() {
        return takenAt;
    }

    /**
     * Puts it back, or what the provider gave in its place.
     *
     * @param again when it is used for the next time
     */
    synchronized void putBack(String now, Instant again) {
        value = now;
        due = again;
        takenAt = null;
    }
}
