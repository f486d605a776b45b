package org.waymark.base.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
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

    private final MasterKey masterKey;
    private final DataKeyStore store;

    TextVault(MasterKey masterKey, DataKeyStore store) {
        this.masterKey = masterKey;
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
        return seal(author, store.find(author).orElseGet(() -> store.create(author, newWrappedKey(author))));
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

    private byte[] newWrappedKey(PersonId author) {
        try {
            KeysetHandle dataKey = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(dataKey, masterKey.aead(), owner(author));
        } catch (GeneralSecurityException e) {
            throw new SealException("A data key could not be made", e);
        }
    }

    private AuthorSeal seal(PersonId author, byte[] wrapped) {
        try {
            KeysetHandle dataKey = TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, masterKey.aead(), owner(author));
            return new AuthorSeal(dataKey.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new SealException(
                    "A data key does not open with this master key. Start Waymark with the master key it was used with"
                            + " before (WAYMARK_MASTER_KEY or the key file).",
                    e);
        }
    }

    private static byte[] owner(PersonId author) {
        return ("person:" + author.value()).getBytes(StandardCharsets.UTF_8);
    }
}
