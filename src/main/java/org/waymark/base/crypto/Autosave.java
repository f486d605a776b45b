package org.waymark.base.crypto;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Saves what somebody writes while they write it. Two windows of the same author wait for each other, and the later one is told
 * what the first has done.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-29-one-engine.md">Decision: one engine</a>
 */
public final class Autosave {

    /** The last that a statement sets in a row, which it calls {@code was}, and the condition under which it does. */
    public static final String UNLESS_SAVED_SINCE =
            " revision = was.revision + 1 where (was.revision = :basedOn or :basedOn < 0) ";

    private Autosave() {}

    /**
     * Saves words.
     *
     * @param statement puts {@code :words} in their place as of {@code :now} {@link #UNLESS_SAVED_SINCE}, and returns the new
     *     revision
     * @param words sealed for that place, null when there are none any more
     * @param basedOn the revision that their author had before their eyes, 0 for none; negative for whatever is there
     * @param now the time
     * @return the new revision; empty, and nothing is saved, if there is another by now
     */
    public static OptionalInt save(StatementSpec statement, @Nullable SealedText words, int basedOn, Instant now) {
        return statement
                .param("words", words == null ? null : words.ciphertext(), Types.BINARY)
                .param("basedOn", basedOn)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }
}
