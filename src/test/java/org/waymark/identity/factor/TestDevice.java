package org.waymark.identity.factor;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.testing.Browser;
import org.waymark.testing.TestPeople;

/** A device with one passkey, as the standard has it: WebAuthn level 2, ES256, without an attestation. What it answers can be bent. */
final class TestDevice {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([^\"]+)\"");
    private static final Pattern USER = Pattern.compile("\"user\":\\{[^}]*\"id\":\"([^\"]+)\"");
    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int MAKES = 0x40;

    private final byte[] id = new byte[32];
    private final KeyPair key;

    /** The host that the browser is at, and the whole of where. */
    String host = "localhost";

    String origin;

    /** Whether its owner unlocked it. */
    boolean verified = true;

    /** How often it says that it has signed; each answer counts one more unless it does not count. */
    int count;

    boolean counts = true;

    /** What it knows its owner by. */
    String handle = "";

    TestDevice(int port) {
        this.origin = "http://localhost:" + port;
        RANDOM.nextBytes(id);
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            this.key = keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody's device, with a passkey of theirs. */
    static TestDevice of(PersonId person, OwnPasskeys passkeys, int port, Role... roles) {
        TestDevice device = new TestDevice(port);
        TestPeople.enter(person, roles);
        try {
            NewPasskey begun = passkeys.begin();
            OwnPasskeys.Added added = passkeys.add(begun, device.make(begun.json()), "My laptop", "Firefox/1 Linux");
            if (added.outcome() != OwnPasskeys.Outcome.ADDED) {
                throw new IllegalStateException("It was not added");
            }
            return device;
        } finally {
            TestPeople.leave();
        }
    }

    /** Makes a passkey. */
    String make(String question) {
        handle = group(USER, question);
        ECPublicKey open = (ECPublicKey) key.getPublic();
        byte[] cose = join(
                hex("a5010203262001215820"),
                number(open.getW().getAffineX().toByteArray()),
                hex("225820"),
                number(open.getW().getAffineY().toByteArray()));
        byte[] data = join(head(MAKES), new byte[16], new byte[] {0, (byte) id.length}, id, cose);
        byte[] attestation = join(
                hex("a3"),
                text("fmt"),
                text("none"),
                text("attStmt"),
                hex("a0"),
                text("authData"),
                hex("59"),
                ByteBuffer.allocate(2).putShort((short) data.length).array(),
                data);
        return """
            {"id":"%1$s","rawId":"%1$s","type":"public-key","authenticatorAttachment":"platform","clientExtensionResults":{},
             "response":{"clientDataJSON":"%2$s","attestationObject":"%3$s","transports":["internal"]}}""".formatted(url(id), url(said("webauthn.create", question)), url(attestation));
    }

    /** Signs. */
    String sign(String question) {
        byte[] said = said("webauthn.get", question);
        byte[] data = head(0);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(data);
            signature.update(sha256(said));
            return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","authenticatorAttachment":"platform","clientExtensionResults":{},
                 "response":{"clientDataJSON":"%2$s","authenticatorData":"%3$s","signature":"%4$s","userHandle":"%5$s"}}""".formatted(url(id), url(said), url(data), url(signature.sign()), handle);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs in with it: where that leads. */
    String signIn(Browser browser) {
        return send(browser, sign(ask(browser)));
    }

    /** What a browser is given to have signed. */
    static String ask(Browser browser) {
        return browser.post("login/passkey/question", Map.of("_csrf", browser.csrfToken()))
                .body();
    }

    /** Sends an answer: where that leads. */
    static String send(Browser browser, String answer) {
        return Browser.redirect(browser.post("login/passkey", Map.of("answer", answer, "_csrf", browser.csrfToken())));
    }

    private byte[] head(int more) {
        count += counts ? 1 : 0;
        return ByteBuffer.allocate(37)
                .put(sha256(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (PRESENT | (verified ? VERIFIED : 0) | more))
                .putInt(count)
                .array();
    }

    private byte[] said(String type, String question) {
        return """
            {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(type, group(CHALLENGE, question), origin).getBytes(StandardCharsets.UTF_8);
    }

    private static String group(Pattern pattern, String question) {
        Matcher found = pattern.matcher(question);
        if (!found.find()) {
            throw new IllegalArgumentException("Not in what was asked: " + question);
        }
        return found.group(1);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A number of 256 bits, without a sign and with its zeros. */
    private static byte[] number(byte[] signed) {
        byte[] number = new byte[32];
        int length = Math.min(signed.length, number.length);
        System.arraycopy(signed, signed.length - length, number, number.length - length, length);
        return number;
    }

    /** A short text in CBOR. */
    private static byte[] text(String text) {
        return join(new byte[] {(byte) (0x60 | text.length())}, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
