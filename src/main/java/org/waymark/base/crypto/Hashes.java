package org.waymark.base.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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
        return text(bytes);
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
     * Makes the secret that follows another one. Whoever has but one of the two things it is made of cannot.
     *
     * @param secret the one before
     * @param salt another secret
     * @return always the same for the same two; in the form of {@link #newSecret}
     */
    public static String nextSecret(String secret, String salt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return text(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }

    /**
     * What is kept of a secret.
     *
     * @param text the secret
     * @return 32 bytes
     */
    public static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What tells content from other content.
     *
     * @param bytes the content
     * @return 32 bytes
     */
    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
