package org.waymark.base.crypto;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;

/** Wrapped data keys. Row-level security shows a key to its owner and to whoever may read something of the owner's. */
@Repository
class DataKeyStore {

    private final JdbcClient jdbc;

    DataKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> find(PersonId owner) {
        return jdbc.sql("select wrapped_key from data_key where person_id = :owner")
                .param("owner", owner.value())
                .query(byte[].class)
                .optional();
    }

    /** Stores a first key, and returns the one that won where two transactions made one at the same time. */
    byte[] create(PersonId owner, byte[] wrapped) {
        jdbc.sql("insert into data_key (person_id, wrapped_key) values (:owner, :wrapped) on conflict do nothing")
                .param("owner", owner.value())
                .param("wrapped", wrapped)
                .update();
        return find(owner).orElseThrow();
    }
}
