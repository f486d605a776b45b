package org.waymark.base.crypto;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** With which master keys the data keys of this database are wrapped. */
@FunctionalInterface
interface SealedKeys {

    /** Some data keys of each master key. */
    List<Sample> samples();

    /**
     * A wrapped data key.
     *
     * @param master the number of the master key, null if it was wrapped before that was kept
     * @param person whose it is
     * @param key as the database holds it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sample(byte @Nullable [] master, long person, byte[] key) {}
}
