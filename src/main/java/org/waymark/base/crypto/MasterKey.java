package org.waymark.base.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/**
 * The key that wraps every data key: a Tink keyset, so that it can be rotated. It comes from the environment (base64)
 * or from a file that only its owner may read; it is never in the database.
 */
public final class MasterKey {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Aead aead;

    private MasterKey(KeysetHandle keyset) throws GeneralSecurityException {
        this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /**
     * Reads the key from its text form.
     *
     * @param base64 the base64 of a Tink keyset in JSON
     * @return the key
     * @throws IllegalArgumentException if it is not such a keyset
     */
    public static MasterKey parse(String base64) {
        try {
            return of(new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The master key is not one of Waymark's. Make one with: ./waymark new-master-key", e);
        }
    }

    /**
     * Reads the key from a file.
     *
     * @param file holds the base64 of a Tink keyset in JSON
     * @return the key
     * @throws IllegalStateException if somebody else could read the file
     */
    public static MasterKey read(Path file) {
        try {
            requireOwnerOnly(file);
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The master key file " + file + " cannot be read", e);
        }
    }

    /**
     * Reads the key from a file, which is made first if it is missing.
     *
     * @param file where the key is kept
     * @return the key
     */
    public static MasterKey readOrCreate(Path file) {
        if (!Files.exists(file)) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
                Files.writeString(file, generate(), StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw new UncheckedIOException("The master key file " + file + " cannot be made", e);
            }
        }
        return read(file);
    }

    /**
     * Makes a new key.
     *
     * @return the base64 of a Tink keyset in JSON, a secret
     */
    public static String generate() {
        try {
            AeadConfig.register();
            KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SealException("A master key could not be made", e);
        }
    }

    Aead aead() {
        return aead;
    }

    private static MasterKey of(String json) throws GeneralSecurityException {
        AeadConfig.register();
        return new MasterKey(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
    }

    private static void requireOwnerOnly(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (!OWNER_ONLY.containsAll(permissions)) {
            throw new IllegalStateException(
                    "The master key file " + file + " can be read by others. Close it first: chmod 600 " + file);
        }
    }
}
