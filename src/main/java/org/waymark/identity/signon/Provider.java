package org.waymark.identity.signon;

/**
 * A provider with what the portal proves itself by.
 *
 * @param detail all that may be shown
 * @param secret never shown, not even to whoever entered it
 */
record Provider(ProviderDetail detail, String secret) {

    String key() {
        return detail.key();
    }

    String issuer() {
        return detail.issuer();
    }

    /** Whether it joins people and decides about roles, or only knows whom it knew before. */
    boolean isReleased() {
        return detail.waiting() == null;
    }

    @Override
    public String toString() {
        return "Provider " + key();
    }
}
