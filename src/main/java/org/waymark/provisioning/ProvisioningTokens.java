package org.waymark.provisioning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForAdministrators;
import org.waymark.base.security.ProofNeeded;
import org.waymark.base.security.RecentProof;
import org.waymark.base.text.OneLine;

/**
 * How administrators let a provider keep people. Whoever has a token can change addresses and reporting lines, so that one person alone
 * lets nobody have it: it counts from when a second administrator releases it, unless there is none.
 */
@Service
@DeniedByDefault
public class ProvisioningTokens {

    /** The longest that the name of a source or of a group may be, in characters. */
    public static final int LONGEST = 100;

    private final TokenStore store;
    private final RecentProof proof;
    private final CurrentUser currentUser;

    ProvisioningTokens(TokenStore store, RecentProof proof, CurrentUser currentUser) {
        this.store = store;
        this.proof = proof;
        this.currentUser = currentUser;
    }

    /**
     * All tokens that were not revoked.
     *
     * @return by the names of their sources, the oldest first
     */
    @ForAdministrators
    @Transactional(readOnly = true)
    public List<ProvisioningToken> list() {
        return store.tokens();
    }

    /**
     * All sources, those without a token as well.
     *
     * @return by their names
     */
    @ForAdministrators
    @Transactional(readOnly = true)
    public List<Source> sources() {
        return store.sources();
    }

    /**
     * Makes a token with which a provider keeps people by SCIM.
     *
     * @param name of the source; one that there is keeps whom it keeps
     * @param administratorGroup what it calls the group of administrators; empty if it does not decide who is one
     * @param peopleTeamGroup what it calls the group of the People team; empty if it does not decide who is in it
     * @return the token
     * @throws IllegalArgumentException if a name is none, or both groups have the same
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForAdministrators
    @Transactional
    public NewToken make(String name, String administratorGroup, String peopleTeamGroup) {
        proof.require();
        String called = OneLine.checked(name);
        Source source = new Source(0, called, OneLine.checked(administratorGroup), OneLine.checked(peopleTeamGroup));
        if (!isFit(source)) {
            throw new IllegalArgumentException("A source has a name, and its groups have two");
        }
        long id = find(called)
                .map(one -> {
                    store.change(new Source(one.id(), called, source.administratorGroup(), source.peopleTeamGroup()));
                    return one.id();
                })
                .orElseGet(() -> store.add(source));
        return make(id, TokenPurpose.SCIM);
    }

    /**
     * Makes a token with which somebody brings files of people.
     *
     * @param name of whoever brings them; a source that there is goes on with whatever else it has
     * @return the token
     * @throws IllegalArgumentException if the name is none
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForAdministrators
    @Transactional
    public NewToken makeForFeeds(String name) {
        proof.require();
        Source source = new Source(0, OneLine.checked(name), "", "");
        if (!isFit(source)) {
            throw new IllegalArgumentException("A source has a name");
        }
        return make(find(source.name()).map(Source::id).orElseGet(() -> store.add(source)), TokenPurpose.FEED);
    }

    private Optional<Source> find(String name) {
        return store.sources().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private NewToken make(long source, TokenPurpose purpose) {
        String secret = Hashes.newSecret();
        UUID token = store.make(source, Hashes.sha256(secret), currentUser.require(), purpose);
        return new NewToken(secret, store.release(token, currentUser.require()));
    }

    private static boolean isFit(Source source) {
        return OneLine.isReadable(source.name())
                && source.name().length() <= LONGEST
                && source.administratorGroup().length() <= LONGEST
                && source.peopleTeamGroup().length() <= LONGEST
                && (source.administratorGroup().isEmpty()
                        || !source.administratorGroup().equalsIgnoreCase(source.peopleTeamGroup()));
    }

    /**
     * Has a token count that somebody else made.
     *
     * @param token which
     * @return false if it is the viewer's own and somebody else could release it, or if there is none any more
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForAdministrators
    @Transactional
    public boolean release(UUID token) {
        proof.require();
        return store.release(token, currentUser.require());
    }

    /**
     * Has a token count no more, at once and for good. Nobody leaves for it.
     *
     * @param token which; nothing happens if it was revoked
     */
    @ForAdministrators
    @Transactional
    public void revoke(UUID token) {
        store.revoke(token);
    }
}
