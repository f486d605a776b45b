package org.waymark.base.crypto;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.database.TransactionMemory;
import org.waymark.base.domain.PersonId;

/**
 * Wrapped data keys. Row-level security shows a key to its owner and to whoever may read something of the owner's. The
 * viewer's own key is wanted nearly always, so it comes along and is remembered until the transaction ends.
 */
@Repository
class DataKeyStore {

    private final JdbcClient jdbc;
    /** Empty for somebody who has none yet. */
    private final TransactionMemory<PersonId, Optional<byte[]>> memory = new TransactionMemory<>();

    DataKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> find(PersonId owner) {
        Map<PersonId, Optional<byte[]>> known = memory.known();
        if (!known.containsKey(owner)) {
            known.put(owner, Optional.empty());
            jdbc.sql("select person_id, wrapped_key from data_key where person_id in (:owner, viewer())")
                    .param("owner", owner.value())
                    .query(row -> {
                        known.put(new PersonId(row.getLong("person_id")), Optional.of(row.getBytes("wrapped_key")));
                    });
        }
        return Objects.requireNonNull(known.get(owner));
    }

    /** Fetches the keys of many, and of the viewer, in one statement, for all that follows in this transaction. */
    void remember(Collection<PersonId> owners) {
        Map<PersonId, Optional<byte[]>> known = memory.known();
        List<Long> missing = owners.stream()
                .filter(owner -> !known.containsKey(owner))
                .map(PersonId::value)
                .toList();
        if (!missing.isEmpty()) {
            missing.forEach(owner -> known.put(new PersonId(owner), Optional.empty()));
            jdbc.sql("select person_id, wrapped_key from data_key where person_id in (:owners, viewer())")
                    .param("owners", missing)
                    .query(row -> {
                        known.put(new PersonId(row.getLong("person_id")), Optional.of(row.getBytes("wrapped_key")));
                    });
        }
    }

    /** Stores a first key, and returns the one that won where two transactions made one at the same time. */
    byte[] create(PersonId owner, DataKeys.Wrapped wrapped) {
        jdbc.sql("""
                        insert into data_key (person_id, wrapped_key, wrapped_by) values (:owner, :wrapped, :by)
                        on conflict do nothing
                        """)
                .param("owner", owner.value())
                .param("wrapped", wrapped.key())
                .param("by", wrapped.by())
                .update();
        memory.known().remove(owner);
        return find(owner).orElseThrow();
    }
}
