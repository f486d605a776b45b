package org.waymark.base.crypto;

/** Something that {@link MasterSeal} has sealed. A new master key asks for it to be sealed anew before the one before is taken away. */
public interface MasterSealed {

    /**
     * Seals with the master key of now whatever an earlier one has sealed. Called as the operator, outside of a transaction, and as often
     * as somebody likes.
     */
    void sealAnew();
}
