package org.waymark.identity.factor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.waymark.base.domain.PersonId;

/**
 * Our tables as Spring Security asks for them, within the transaction of whoever asks. What it calls a user name is the number of a
 * person.
 */
class PasskeyBook implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private final PasskeyStore store;

    PasskeyBook(PasskeyStore store) {
        this.store = store;
    }

    /** Another passkey is the business of {@link OwnPasskeys}, which knows more of it. */
    @Override
    public void save(CredentialRecord used) {
        Bytes credential = used.getCredentialId();
        if (store.record(credential).isPresent() && !store.used(credential, used.getSignatureCount())) {
            throw new IllegalStateException("It has signed more often before");
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return store.record(credential).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return store.records(handle);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return store.owner(handle).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String person) {
        return store.owner(new PersonId(Long.parseLong(person))).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        store.keepOwner(new PersonId(Long.parseLong(owner.getName())), owner.getId());
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Its owner removes it, or whoever resets all of them");
    }
}
