package org.waymark.base.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.base.domain.PersonId;
import org.waymark.base.text.SaidException;

/**
 * The key that wraps every data key; while it is being replaced, also those before it, which still unwrap. It comes from the
 * environment (base64) or from a file that only its owner may read; it is never in the database. A file that has changed is read
 * again, so that nobody has to restart the portal for a new key.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-26-new-keys.md">Decision: new keys</a>
 */
public final class MasterKey {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private static final Logger LOG = LoggerFactory.getLogger(MasterKey.class);

    private final @Nullable Path file;
    private volatile Loaded loaded;

    /** What was read, and from which state of the file. */
    private record Loaded(KeyRing keys, @Nullable Object state) {}

    private MasterKey(@Nullable Path file, Loaded loaded) {
        this.file = file;
        this.loaded = loaded;
    }

    /**
     * Reads the key from its text form.
     *
     * @param base64 the base64 of a Tink keyset in JSON
     * @return the key
     * @throws IllegalArgumentException if it is not such a keyset
     */
    public static MasterKey parse(String base64) {
        return new MasterKey(null, new Loaded(ring(base64), null));
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
            return new MasterKey(file, load(file));
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
                // Fails if somebody else has just made one: that one must not be lost.
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
        return KeyRing.generate().text();
    }

    /**
     * Whether it is the master key of a data key.
     *
     * @param person whose data key
     * @param wrapped as the database holds it
     * @return false if it opens with another master key, or with none
     */
    public boolean opens(long person, byte[] wrapped) {
        try {
            new DataKeys(this).unwrap(wrapped, new PersonId(person));
            return true;
        } catch (SealException e) {
            return false;
        }
    }

    /** As it is now. A file that cannot be used at this moment, as while it is being copied, leaves what was read before. */
    KeyRing keys() {
        if (file != null && !Objects.equals(loaded.state, state(file))) {
            try {
                loaded = load(file);
            } catch (IOException | IllegalStateException | IllegalArgumentException e) {
                LOG.warn(
                        "The changed master key file cannot be used, so the key from before stays: {}", e.getMessage());
            }
        }
        return loaded.keys;
    }

    /**
     * Replaces what the file holds, in one step.
     *
     * @throws SaidException if the key does not come from a file
     */
    void replace(KeyRing keys) {
        Path target = requireFile();
        try {
            write(target, keys.text());
        } catch (IOException e) {
            throw new UncheckedIOException("The master key file " + target + " cannot be replaced", e);
        }
    }

    /** Where it comes from. */
    Path requireFile() {
        if (file == null) {
            throw new SaidException("base.maintenance.master-key.not-from-file");
        }
        return file;
    }

    private static Loaded load(Path file) throws IOException {
        requireOwnerOnly(file);
        Object state = state(file);
        return new Loaded(ring(Files.readString(file)), state);
    }

    private static KeyRing ring(String base64) {
        try {
            return KeyRing.parse(base64);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The master key is not one of Waymark's. Make one with: ./waymark new-master-key", e);
        }
    }

    /** Differs as soon as another file stands there; null for none. */
    private static @Nullable Object state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Set.of(
                    "key " + attributes.fileKey(),
                    "time " + attributes.lastModifiedTime(),
                    "size " + attributes.size());
        } catch (IOException e) {
            return null;
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(), "master-", ".key", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void requireOwnerOnly(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (!OWNER_ONLY.containsAll(permissions)) {
            throw new IllegalStateException(
                    "The master key file " + file + " can be read by others. Close it first: chmod 600 " + file);
        }
    }
}
