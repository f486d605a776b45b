package org.waymark.base.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One or several keys (AES-256-GCM) for the same use: all of them open, one of them seals. What was sealed says with the number
 * of which key. A new key is the last one. Never changes.
 */
final class KeyRing {

    private final KeysetHandle keys;
    private final Aead aead;

    private KeyRing(KeysetHandle keys) throws GeneralSecurityException {
        this.keys = keys;
        this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    static KeyRing generate() {
        return make(() -> KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    }

    /** Reads the text form, which is a secret: the base64 of a Tink keyset in JSON. */
    static KeyRing parse(String base64) throws GeneralSecurityException {
        AeadConfig.register();
        String json = new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        return new KeyRing(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
    }

    String text() {
        try {
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SealException("A key could not be written", e);
        }
    }

    /** Reads what {@link #wrap} made. */
    static KeyRing unwrap(byte[] wrapped, KeyRing master, byte[] owner) throws GeneralSecurityException {
        AeadConfig.register();
        return new KeyRing(TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master.aead, owner));
    }

    byte[] wrap(KeyRing master, byte[] owner) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(keys, master.aead, owner);
        } catch (GeneralSecurityException e) {
            throw new SealException("A key could not be wrapped", e);
        }
    }

    Aead aead() {
        return aead;
    }

    boolean isSingle() {
        return keys.size() == 1;
    }

    boolean newestSeals() {
        return keys.getAt(keys.size() - 1).isPrimary();
    }

    /** The number of the key that seals, as it stands in what it has sealed. */
    byte[] sealing() {
        return number(keys.getPrimary().getId());
    }

    /** The numbers of the keys that only open. */
    List<byte[]> opening() {
        return IntStream.range(0, keys.size())
                .mapToObj(keys::getAt)
                .filter(key -> !key.isPrimary())
                .map(key -> number(key.getId()))
                .toList();
    }

    boolean has(byte[] number) {
        return IntStream.range(0, keys.size())
                .anyMatch(i -> Arrays.equals(number(keys.getAt(i).getId()), number));
    }

    /** With a new key that opens and does not seal yet: whoever still holds the ring as it was could not read it. */
    KeyRing withNewKey() {
        return make(() -> KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId())
                .build());
    }

    KeyRing withNewestSealing() {
        return make(() -> {
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
            builder.getAt(builder.size() - 1).makePrimary();
            return builder.build();
        });
    }

    /** Without the keys that only open. */
    KeyRing withSealingOnly() {
        return make(() -> {
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
            for (int i = builder.size() - 1; i >= 0; i--) {
                if (!builder.getAt(i).isPrimary()) {
                    builder.deleteAt(i);
                }
            }
            return builder.build();
        });
    }

    @FunctionalInterface
    private interface Making {
        KeysetHandle make() throws GeneralSecurityException;
    }

    private static KeyRing make(Making making) {
        try {
            AeadConfig.register();
            return new KeyRing(making.make());
        } catch (GeneralSecurityException e) {
            throw new SealException("A key could not be made", e);
        }
    }

    /** See Tink's documentation of its wire format: the number of a key stands big-endian in the prefix. */
    private static byte[] number(int id) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(id).array();
    }
}
