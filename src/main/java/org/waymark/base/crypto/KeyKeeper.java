package org.waymark.base.crypto;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;

/**
 * Gives a new key to whoever was asked one for, and goes on with what a process that was killed had begun. It runs on every node:
 * what one has done, another finds done.
 */
@Component
class KeyKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(KeyKeeper.class);

    private final KeyRotation rotation;
    private final MasterKeyRotation master;

    KeyKeeper(KeyRotation rotation, MasterKeyRotation master) {
        this.rotation = rotation;
        this.master = master;
    }

    @Scheduled(initialDelayString = "${waymark.keys.first-after:1m}", fixedDelayString = "${waymark.keys.every:1m}")
    void run() {
        RunAs.operator(() -> {
            master.know();
            rotation.waiting().forEach(this::carryOut);
            return true;
        });
    }

    private void carryOut(PersonId person) {
        try {
            if (!rotation.carryOut(person, Integer.MAX_VALUE, KeyRotation.PATIENCE)) {
                LOG.info("A new key waits for a transaction that has not ended");
            }
        } catch (RuntimeException e) {
            // Its message may name what stands in a row; of a text that does not open the log has told already.
            LOG.warn(
                    "Person {} could not be given a new key yet: {}",
                    person,
                    e.getClass().getSimpleName());
        }
    }
}
