package org.waymark.base.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Random secrets and what is kept of them. They have 256 bits of entropy, so a plain digest is enough. */
public final class Hashes {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private Hashes() {}

    /**
     * Makes a secret of 256 bits.
     *
     * @return 43 characters that an address may hold
     */
    public static String newSecret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Whether a text has the form of a secret of ours.
     *
     * @param text what somebody gave for one
     * @return false if there is no need to look it up
     */
    public static boolean isSecret(String text) {
        return SECRET.matcher(text).matches();
    }

    /**
     * What is kept of a secret.
     *
     * @param text the secret
     * @return 32 bytes
     */
    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
