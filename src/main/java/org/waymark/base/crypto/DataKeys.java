package org.waymark.base.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.waymark.base.domain.PersonId;

/** Wraps people's data keys with the master key, each bound to its owner. */
final class DataKeys {

    private final MasterKey masterKey;

    DataKeys(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    /** A wrapped key, and the number of the master key that wrapped it. */
    static final class Wrapped {

        private final byte[] key;
        private final byte[] by;

        private Wrapped(byte[] key, byte[] by) {
            this.key = key;
            this.by = by;
        }

        byte[] key() {
            return key;
        }

        byte[] by() {
            return by;
        }
    }

    Wrapped wrap(KeyRing key, PersonId owner) {
        KeyRing master = masterKey.keys();
        return new Wrapped(key.wrap(master, owner(owner)), master.sealing());
    }

    /** Fails if the key was wrapped by another master key, or for somebody else. */
    KeyRing unwrap(byte[] wrapped, PersonId owner) {
        try {
            return KeyRing.unwrap(wrapped, masterKey.keys(), owner(owner));
        } catch (GeneralSecurityException e) {
            throw new SealException(
                    "A data key does not open with this master key. Start Waymark with the master key it was used with"
                            + " before (WAYMARK_MASTER_KEY or the key file).",
                    e);
        }
    }

    private static byte[] owner(PersonId person) {
        return ("person:" + person.value()).getBytes(StandardCharsets.UTF_8);
    }
}
