package org.waymark.base.crypto;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.database.TransactionMemory;
import org.waymark.base.domain.PersonId;

/**
 * Hands out the means to seal and open what one person wrote. Every author has a data key of their own, which the
 * database holds only wrapped by the master key; without either of the two the text is noise, in the database as in a
 * backup of it.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-23-sealed-text.md">Decision: sealed text</a>
 */
@Service
public class TextVault {

    private final DataKeys keys;
    private final DataKeyStore store;

    /** Unwrapping takes longer than all else that is done with a text, and a page has many texts of few people. */
    private final TransactionMemory<Wrapped, AuthorSeal> unwrapped = new TransactionMemory<>();

    private record Wrapped(PersonId owner, ByteBuffer key) {}

    TextVault(MasterKey masterKey, DataKeyStore store) {
        this.keys = new DataKeys(masterKey);
        this.store = store;
    }

    /**
     * The seal of the person who is writing; their data key is made at the first use.
     *
     * @param author who writes, and is the viewer of the current transaction
     * @return the author's seal, for the current transaction only
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AuthorSeal forWriting(PersonId author) {
        byte[] wrapped =
                store.find(author).orElseGet(() -> store.create(author, keys.wrap(KeyRing.generate(), author)));
        return seal(author, wrapped);
    }

    /**
     * The means to read what an author wrote.
     *
     * @param author who wrote
     * @return a reader that opens nothing if the author's key was erased, or if the viewer may read nothing of theirs
     * @throws SealException if the key does not open with this master key
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public TextReader forReading(PersonId author) {
        Optional<byte[]> wrapped = store.find(author);
        return wrapped.isPresent() ? seal(author, wrapped.get()) : (place, text) -> Optional.empty();
    }

    /**
     * Says whose texts are read next, so that one statement brings the keys of all.
     *
     * @param authors who wrote
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void expect(Collection<PersonId> authors) {
        store.remember(authors);
    }

    private AuthorSeal seal(PersonId owner, byte[] wrapped) {
        return unwrapped
                .known()
                .computeIfAbsent(
                        new Wrapped(owner, ByteBuffer.wrap(wrapped)),
                        key -> new AuthorSeal(keys.unwrap(wrapped, owner).aead()));
    }
}
