package org.waymark.identity.signon;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForAdministrators;
import org.waymark.base.security.ProofNeeded;
import org.waymark.base.security.RecentProof;
import org.waymark.base.text.OneLine;
import org.waymark.identity.session.Revoking;

/** How administrators keep the providers at which people sign in. What stands in the configuration they see and do not change. */
@Service
@DeniedByDefault
public class SignOnProviders {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int LONGEST = 500;

    private final Providers providers;
    private final ProviderStore store;
    private final ProviderCalls calls;
    private final Registrations registrations;
    private final ExternalIdentities identities;
    private final Revoking revoking;
    private final RecentProof proof;
    private final CurrentUser currentUser;

    SignOnProviders(
            Providers providers,
            ProviderStore store,
            ProviderCalls calls,
            Registrations registrations,
            ExternalIdentities identities,
            Revoking revoking,
            RecentProof proof,
            CurrentUser currentUser) {
        this.providers = providers;
        this.store = store;
        this.calls = calls;
        this.registrations = registrations;
        this.identities = identities;
        this.revoking = revoking;
        this.proof = proof;
        this.currentUser = currentUser;
    }

    /**
     * All providers.
     *
     * @return by their keys
     */
    @ForAdministrators
    public List<ProviderDetail> list() {
        return List.copyOf(providers.detailsForViewer());
    }

    /**
     * Adds a provider, or replaces the one of the same key. A new one, or one that stands for others than before, waits for a second
     * administrator: until then it joins nobody and gives no roles, while whoever is joined already comes in.
     *
     * @param provider as it shall be
     * @param secret what the portal proves itself by; empty to keep the one that there is, which is only used where it was entered for
     * @return what is in the way; empty if it is kept
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForAdministrators
    @Transactional
    public Optional<ProviderProblem> save(ProviderDetail provider, String secret) {
        proof.require();
        Optional<Provider> before = store.find(provider.key());
        String kept = secret.isEmpty()
                ? before.filter(one -> isSame(one.detail(), provider))
                        .map(Provider::secret)
                        .orElse("")
                : secret;
        Optional<ProviderProblem> problem = check(provider, kept);
        if (problem.isEmpty()) {
            store.save(new Provider(provider, kept));
        }
        return problem;
    }

    /**
     * Releases a provider that waits for a second administrator, as the page showed it.
     *
     * @param provider as it was shown
     * @return false if it has been changed since, and has to be looked at anew, or waits no more
     * @throws ProofNeeded without a recent proof of who asks
     * @throws AccessDeniedException for whoever changed it last, unless there is nobody else who could
     */
    @ForAdministrators
    @Transactional
    public boolean release(ProviderDetail provider) {
        proof.require();
        PersonId me = currentUser.require();
        ProviderWait waiting = provider.waiting();
        Optional<ProviderWait> now = store.find(provider.key())
                .map(Provider::detail)
                .flatMap(detail -> Optional.ofNullable(detail.waiting()));
        if (waiting == null || now.isEmpty()) {
            return false;
        }
        if (!now.get().releasable()) {
            throw new AccessDeniedException("A second administrator releases");
        }
        return store.release(provider.key(), waiting.changedAt(), me);
    }

    /**
     * Removes a provider of the page. Whom it let in stays known by it, should it come back.
     *
     * @param key which; nothing happens to one of the configuration
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForAdministrators
    @Transactional
    public void remove(String key) {
        proof.require();
        store.remove(key);
    }

    /**
     * Asks a provider what it says of itself. Nothing is sent that it could keep.
     *
     * @param issuer its address
     * @return what came back
     */
    @ForAdministrators
    @Transactional(propagation = Propagation.NEVER)
    public ProviderReport test(String issuer) {
        try {
            return ProviderReport.of(registrations.metadata(issuer));
        } catch (SignOnException e) {
            return ProviderReport.none();
        }
    }

    /**
     * Where somebody signs in.
     *
     * @param person who
     * @return the issuers, in their order
     */
    @ForAdministrators
    @Transactional(readOnly = true)
    public List<String> of(PersonId person) {
        return identities.issuers(person);
    }

    /**
     * Forgets what providers call somebody. Whoever is in as them is out everywhere, and remembered on no device: it may be somebody else.
     * They are joined anew by their mail address when they come again.
     *
     * @param person who
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForAdministrators
    @Transactional
    public void part(PersonId person) {
        proof.require();
        identities.part(person);
        revoking.everything(person);
    }

    private Optional<ProviderProblem> check(ProviderDetail provider, String secret) {
        if (!KEY.matcher(provider.key()).matches()) {
            return Optional.of(ProviderProblem.KEY_NOT_VALID);
        }
        if (providers.isConfigured(provider.key())) {
            return Optional.of(ProviderProblem.KEY_TAKEN);
        }
        if (!isLine(provider.name())) {
            return Optional.of(ProviderProblem.NAME_MISSING);
        }
        if (provider.issuer().length() > LONGEST || !calls.allows(provider.issuer())) {
            return Optional.of(ProviderProblem.ISSUER_NOT_VALID);
        }
        if (!isLine(provider.clientId())) {
            return Optional.of(ProviderProblem.CLIENT_MISSING);
        }
        return secret.isEmpty() ? Optional.of(ProviderProblem.SECRET_MISSING) : Optional.empty();
    }

    private static boolean isLine(@Nullable String text) {
        return text != null
                && text.length() <= LONGEST
                && OneLine.isReadable(text)
                && OneLine.flaw(text).isEmpty();
    }

    /** A secret goes to whom it was entered for: nobody sends it to another place by another issuer. */
    private static boolean isSame(ProviderDetail before, ProviderDetail now) {
        return before.issuer().equals(now.issuer()) && before.clientId().equals(now.clientId());
    }
}
