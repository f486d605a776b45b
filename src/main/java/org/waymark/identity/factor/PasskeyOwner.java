package org.waymark.identity.factor;

import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.waymark.base.domain.PersonId;

/** Whose passkeys a device keeps. What it has getters for goes to the device, and the number of a person does not. */
final class PasskeyOwner implements PublicKeyCredentialUserEntity {

    private static final long serialVersionUID = 1;

    private final PersonId person;
    private final Bytes handle;
    private final String email;
    private final String called;

    /**
     * Names somebody to their devices.
     *
     * @param person who
     * @param handle what a device knows them by, which says nothing of them
     * @param email what it shows when somebody chooses whom to sign in as
     * @param called their name, which it shows as well
     */
    PasskeyOwner(PersonId person, Bytes handle, String email, String called) {
        this.person = person;
        this.handle = handle;
        this.email = email;
        this.called = called;
    }

    PersonId person() {
        return person;
    }

    @Override
    public Bytes getId() {
        return handle;
    }

    @Override
    public String getName() {
        return email;
    }

    @Override
    public String getDisplayName() {
        return called;
    }
}
