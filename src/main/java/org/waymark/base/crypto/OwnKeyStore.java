package org.waymark.base.crypto;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;

/**
 * The viewer's own key and everything it seals, for the time of a change of keys. Functions of the database reach these rows
 * past the policies, and nobody else's.
 */
@Repository
class OwnKeyStore {

    private final JdbcClient jdbc;

    /** A key as it stands, and how often a new one was asked for, begun and done. */
    static final class OwnKey {

        private final byte[] wrapped;
        private final int asked;
        private final int begun;
        private final int done;

        private OwnKey(byte[] wrapped, int asked, int begun, int done) {
            this.wrapped = wrapped;
            this.asked = asked;
            this.begun = begun;
            this.done = done;
        }

        byte[] wrapped() {
            return wrapped;
        }

        int asked() {
            return asked;
        }

        int begun() {
            return begun;
        }

        int done() {
            return done;
        }
    }

    /** A text in its place. */
    record Text(TextPlace place, SealedText sealed) {}

    OwnKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for somebody who never wrote, or whose key is erased. */
    Optional<OwnKey> find() {
        return jdbc.sql("""
                        select wrapped_key, new_keys_asked, new_keys_begun, new_keys_done
                        from data_key where person_id = viewer()
                        """)
                .query((row, number) -> new OwnKey(row.getBytes(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .optional();
    }

    void askForNewKey() {
        jdbc.sql("select ask_for_own_new_key()").query().listOfRows();
    }

    /** Whether it was still the key that was seen; if not, another process was faster. */
    boolean replace(OwnKey seen, DataKeys.Wrapped replacement, int begun, int done) {
        return jdbc.sql("select replace_own_key(:seen, :replacement, :by, :begun, :done)")
                .param("seen", seen.wrapped())
                .param("replacement", replacement.key())
                .param("by", replacement.by())
                .param("begun", begun)
                .param("done", done)
                .query(Boolean.class)
                .single();
    }

    /** Where sealed texts stand, as {@code table.column}. */
    List<String> columns() {
        return jdbc.sql("select sealed_columns()").query(String.class).list();
    }

    /** Texts in one column that were sealed with one of some keys, in the order of their ciphertext, after a given one. */
    List<Text> texts(String column, List<byte[]> keys, byte[] after, int most) {
        return jdbc.sql("select place, place_row, sealed from own_texts(:column, :keys, :after, :most)")
                .param("column", column)
                .param("keys", keys.toArray(byte[][]::new))
                .param("after", after)
                .param("most", most)
                .query((row, number) -> new Text(
                        new TextPlace(row.getString("place"), row.getLong("place_row")),
                        new SealedText(row.getBytes("sealed"))))
                .list();
    }

    void reseal(String column, List<SealedText> before, List<SealedText> after) {
        jdbc.sql("select reseal_own_texts(:column, :before, :after)")
                .param("column", column)
                .param("before", ciphertexts(before))
                .param("after", ciphertexts(after))
                .query()
                .listOfRows();
    }

    /** As the operator: for whom a new key was asked and is not done. */
    List<PersonId> peopleWithANewKeyToCome() {
        return people(jdbc.sql("select people_with_a_new_key_to_come()"));
    }

    /** As the operator: whose key is wrapped by another master key. */
    List<PersonId> peopleNotWrappedBy(byte[] master) {
        return people(jdbc.sql("select people_not_wrapped_by(:master)").param("master", master));
    }

    /** As the operator: takes note of a master key, unless it is known already. */
    void know(byte[] master, Instant now) {
        jdbc.sql("insert into known_master_key (number, since) values (:number, :now) on conflict do nothing")
                .param("number", master)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static List<PersonId> people(JdbcClient.StatementSpec query) {
        Long[] people = query.query((row, number) -> (Long[]) row.getArray(1).getArray())
                .single();
        return Stream.of(people).map(PersonId::new).toList();
    }

    private static byte[][] ciphertexts(List<SealedText> texts) {
        return texts.stream().map(SealedText::ciphertext).toArray(byte[][]::new);
    }
}
