package org.waymark.base.crypto;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.PersonalContentErased;

/** Has somebody who erases words get a new key, in the same transaction: what was erased then opens in no backup any more. */
@Component
class KeyAfterErasing {

    private final KeyRotation rotation;

    KeyAfterErasing(KeyRotation rotation) {
        this.rotation = rotation;
    }

    @EventListener
    void on(PersonalContentErased event) {
        rotation.request();
    }
}
