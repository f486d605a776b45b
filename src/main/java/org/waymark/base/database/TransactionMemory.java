package org.waymark.base.database;

import java.util.HashMap;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction, which is to say one viewer, has read already and asks for again and again. It is forgotten when the
 * transaction ends.
 *
 * @param <K> what is asked for
 * @param <V> the answer
 */
public final class TransactionMemory<K, V> {

    /**
     * What the current transaction remembers.
     *
     * @return empty at first; to be added to
     * @throws IllegalStateException without a transaction
     */
    @SuppressWarnings("unchecked")
    public Map<K, V> known() {
        Object known = TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            Map<K, V> fresh = new HashMap<>();
            TransactionSynchronizationManager.registerSynchronization(new Ending(fresh));
            TransactionSynchronizationManager.bindResource(this, fresh);
            return fresh;
        }
        return (Map<K, V>) known;
    }

    /** Keeps one transaction's memory out of another that runs in the middle of it. */
    private final class Ending implements TransactionSynchronization {

        private final Map<K, V> known;

        Ending(Map<K, V> known) {
            this.known = known;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TransactionMemory.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionMemory.this, known);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(TransactionMemory.this);
        }
    }
}
