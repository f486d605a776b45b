package org.waymark.identity.factor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.Failure;
import org.waymark.base.domain.PersonId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two ceremonies of WebAuthn: a device makes a passkey, and shows that it has one. Spring Security compares what a device answers with
 * what it was asked: challenge, place, presence and verification of its owner, signature. Call them within a transaction.
 */
@Component
class PasskeyCeremonies {

    /** How long a device may take, as Spring Security tells the browser. */
    static final Duration LIFETIME = Duration.ofMinutes(5);

    /** Longer than any answer of a device. */
    private static final int LONGEST = 16_384;

    private static final String NAME = "Waymark";

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyCeremonies.class);

    private final PasskeyStore store;
    private final RelyingParty party;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager();

    PasskeyCeremonies(PasskeyStore store, RelyingParty party, Clock clock) {
        this.store = store;
        this.party = party;
        this.clock = clock;
        // It knows the count of when the passkey was made and no later one; the store has the last.
        manager.getAuthenticationDataVerifier().setMaliciousCounterValueHandler(signed -> {});
    }

    /** Whether browsers offer passkeys where people reach the portal. */
    boolean isOffered() {
        return party.place().isPresent();
    }

    /** What a device is asked, so that it makes a passkey of somebody. */
    NewPasskey begin(PersonId person) {
        if (store.owner(person).isEmpty()) {
            store.keepOwner(person, Bytes.random());
        }
        PublicKeyCredentialCreationOptions options = operations()
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(person.toString(), null, List.of())));
        return new NewPasskey(options, json.writeValueAsString(options), clock.instant());
    }

    /** The passkey that a device has made; empty if it is not what the device was asked for. */
    Optional<CredentialRecord> made(PersonId person, NewPasskey begun, String answer, String label) {
        if (!isInTime(begun.begun())
                || !(begun.options().getUser() instanceof PasskeyOwner owner)
                || !owner.person().equals(person)) {
            return Optional.empty();
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                    read(answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            requirePart(credential.getResponse().getAttestationObject());
            requirePart(credential.getResponse().getClientDataJSON());
            return Optional.of(operations()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            begun.options(), new RelyingPartyPublicKey(credential, label))));
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | IllegalStateException e) {
            return refused(e);
        }
    }

    /** What a passkey is asked to sign. Whose it is, it says itself. */
    PasskeyQuestion ask() {
        Bytes challenge = Bytes.random();
        return new PasskeyQuestion(challenge, json.writeValueAsString(options(challenge)), clock.instant());
    }

    /** Whose passkey an answer claims to be of; nothing is proven by that. */
    Optional<PersonId> claimed(String answer) {
        try {
            return store.record(assertion(answer).getRawId())
                    .flatMap(kept -> store.owner(kept.getUserEntityUserId()))
                    .map(PasskeyOwner::person);
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | IllegalStateException e) {
            return refused(e);
        }
    }

    /** Whose passkey has signed; empty if none of ours has signed this. */
    Optional<PersonId> proven(PasskeyQuestion question, String answer) {
        if (!isInTime(question.asked())) {
            return Optional.empty();
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential = assertion(answer);
            var owner = operations()
                    .authenticate(new RelyingPartyAuthenticationRequest(options(question.challenge()), credential));
            // The standard asks for it where nobody has said before who they are; Spring Security leaves it.
            return Optional.of(owner)
                    .filter(known ->
                            known.getId().equals(credential.getResponse().getUserHandle()))
                    .map(PasskeyOwner.class::cast)
                    .map(PasskeyOwner::person);
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | IllegalStateException e) {
            return refused(e);
        }
    }

    private boolean isInTime(Instant begun) {
        return begun.plus(LIFETIME).isAfter(clock.instant());
    }

    private PublicKeyCredentialRequestOptions options(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(place().host())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(LIFETIME)
                .build();
    }

    private PublicKeyCredential<AuthenticatorAssertionResponse> assertion(String answer) {
        PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                read(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
        AuthenticatorAssertionResponse response = credential.getResponse();
        requirePart(response.getAuthenticatorData());
        requirePart(response.getSignature());
        requirePart(response.getClientDataJSON());
        return credential;
    }

    /** Whoever sends it is nobody yet, and may leave out anything. */
    private <R extends AuthenticatorResponse> PublicKeyCredential<R> read(
            String answer, TypeReference<PublicKeyCredential<R>> type) {
        if (answer.length() > LONGEST) {
            throw new IllegalArgumentException("Longer than any answer of a device");
        }
        PublicKeyCredential<R> credential = json.readValue(answer, type);
        requirePart(credential);
        requirePart(credential.getRawId());
        requirePart(credential.getResponse());
        return credential;
    }

    private static void requirePart(@Nullable Object part) {
        if (part == null) {
            throw new IllegalArgumentException("A part of the answer is missing");
        }
    }

    private Webauthn4JRelyingPartyOperations operations() {
        RelyingParty.Place place = place();
        PasskeyBook book = new PasskeyBook(store);
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                book,
                book,
                PublicKeyCredentialRpEntity.builder()
                        .id(place.host())
                        .name(NAME)
                        .build(),
                Set.of(place.origin()));
        operations.setWebAuthnManager(manager);
        // A device that knows its owner by nothing would make one thing out of two: a key that lies around is none.
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        return operations;
    }

    private RelyingParty.Place place() {
        return party.place().orElseThrow(() -> new IllegalStateException("Browsers offer no passkeys here"));
    }

    /** What a library says of an answer may quote it. */
    private static <T> Optional<T> refused(RuntimeException failure) {
        LOG.info("A passkey was refused: {}", Failure.describe(failure));
        return Optional.empty();
    }
}
