package org.waymark.notification;

import org.waymark.base.crypto.Hashes;

/**
 * The link of one mail that switches such mail off, signed in or not.
 *
 * @param link its address: read, it leads to a page with a button; sent to, it switches such mail off (RFC 8058)
 * @param secret what stands in it
 */
record MailOff(String link, String secret) {

    /**
     * Makes a link that nobody knows.
     *
     * @param portal the address of the portal, without a slash at its end
     * @param subject what the mail is about
     */
    static MailOff make(String portal, MailSubject subject) {
        String secret = Hashes.newSecret();
        return new MailOff(portal + "/mail-off/" + subject.word() + "/" + secret, secret);
    }

    /** What is kept of it. */
    byte[] hash() {
        return Hashes.sha256(secret);
    }
}
