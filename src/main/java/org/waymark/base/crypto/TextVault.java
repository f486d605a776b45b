package org.waymark.base.crypto;

import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
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
        return new AuthorSeal(keys.unwrap(wrapped, author).aead());
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
        return wrapped.isPresent()
                ? new AuthorSeal(keys.unwrap(wrapped.get(), author).aead())
                : (place, text) -> Optional.empty();
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
}
