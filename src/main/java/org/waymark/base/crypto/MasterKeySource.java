package org.waymark.base.crypto;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.crypto.SealedKeys.Sample;
import org.waymark.base.start.StartException;

/**
 * Finds the master key, and refuses every other than the one with which the words in the database are sealed: with another one
 * pages would fail, and whoever writes for the first time would get a key that is not wrapped like everybody else's. A key is
 * made only where nothing is sealed.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-26-new-keys.md">Decision: new keys</a>
 */
final class MasterKeySource {

    private static final String VARIABLE = "WAYMARK_MASTER_KEY";
    private static final String NUMBER_NOT_KEPT = "?";

    private final List<Sample> sealed;

    MasterKeySource(SealedKeys sealed) {
        this.sealed = sealed.samples();
    }

    /** The key of the environment. */
    MasterKey ofText(String base64) {
        return fitting(VARIABLE, () -> MasterKey.parse(base64));
    }

    /** The key of a file that somebody named. */
    MasterKey ofFile(Path file) {
        if (!Files.exists(file)) {
            throw refused("key-file-missing", file);
        }
        if (Files.isDirectory(file)) {
            throw refused("key-unreadable", file);
        }
        return fitting(file.toString(), () -> MasterKey.read(file));
    }

    /** The key in the data folder, which is made there if it is the first. */
    MasterKey ofFileOrNew(Path file) {
        if (!Files.exists(file) && !sealed.isEmpty()) {
            throw refused("key-file-missing", file);
        }
        return Files.exists(file) ? ofFile(file) : fitting(file.toString(), () -> MasterKey.readOrCreate(file));
    }

    /** Nobody has said where it is. */
    StartException none() {
        return refused("key-not-named", VARIABLE);
    }

    private MasterKey fitting(String place, Supplier<MasterKey> reading) {
        MasterKey found;
        try {
            found = reading.get();
        } catch (IllegalArgumentException e) {
            throw refused(e, "key-broken", place, wanted());
        } catch (UncheckedIOException e) {
            throw refused(e, "key-unreadable", place, wanted());
        } catch (IllegalStateException e) {
            throw new StartException(e, "key-open", place);
        }
        KeyRing keys = found.keys();
        String missing =
                numbers(sealed.stream().filter(sample -> sample.master() != null && !keys.has(sample.master())));
        if (!missing.isEmpty()) {
            throw refused(null, "key-foreign", place, missing);
        }
        // A single data key that does not open was spoiled; that none does means another master key.
        if (!sealed.isEmpty() && sealed.stream().noneMatch(sample -> found.opens(sample.person(), sample.key()))) {
            throw refused("key-foreign", place);
        }
        return found;
    }

    private StartException refused(String sentence, Object place) {
        return refused(null, sentence, place, wanted());
    }

    /** Says which key is wanted, if one is, and where it was looked for. */
    private StartException refused(@Nullable Throwable cause, String sentence, Object place, String wanted) {
        return sealed.isEmpty()
                ? new StartException(cause, sentence, place)
                : new StartException(cause, sentence + "-sealed", place, wanted);
    }

    private String wanted() {
        String known = numbers(sealed.stream());
        return known.isEmpty() ? NUMBER_NOT_KEPT : known;
    }

    private static String numbers(Stream<Sample> samples) {
        return samples.map(Sample::master)
                .filter(Objects::nonNull)
                .map(HexFormat.of()::formatHex)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
