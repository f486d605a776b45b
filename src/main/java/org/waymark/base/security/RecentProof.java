package org.waymark.base.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/**
 * Asks services that change what lets people in, or who reads what, for somebody who has shown lately that it is they: at an open
 * screen anybody could be sitting. Whatever signs somebody in leaves what it was and when as Spring Security's
 * {@link FactorGrantedAuthority} (a password, or a provider's answer); a device that stays signed in leaves none. The operator is no
 * person.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-30-asked-again.md">Decision: asked again</a>
 */
@Component
public class RecentProof {

    /** For how many minutes a proof is enough. */
    public static final int MINUTES = 10;

    private final SecurityContextHolderStrategy contexts;
    private final CurrentUser currentUser;
    private final Clock clock;

    RecentProof(SecurityContextHolderStrategy contexts, CurrentUser currentUser, Clock clock) {
        this.contexts = contexts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Goes on only for the operator and for somebody with a recent proof.
     *
     * @throws ProofNeeded for everybody else
     */
    public void require() {
        if (!currentUser.has(Role.OPERATOR) && !isGiven()) {
            throw new ProofNeeded();
        }
    }

    private boolean isGiven() {
        Authentication signedIn = contexts.getContext().getAuthentication();
        Instant since = clock.instant().minus(Duration.ofMinutes(MINUTES));
        return signedIn != null
                && signedIn.getAuthorities().stream()
                        .anyMatch(granted -> granted instanceof FactorGrantedAuthority factor
                                && factor.getIssuedAt().isAfter(since));
    }

    /** Keeps with the session that its person has just shown, by password or passkey, that it is they. Whoever calls has compared it. */
    public void given() {
        Authentication signedIn = contexts.getContext().getAuthentication();
        if (signedIn != null) {
            FactorGrantedAuthority proof = FactorGrantedAuthority.withAuthority(
                            FactorGrantedAuthority.PASSWORD_AUTHORITY)
                    .issuedAt(clock.instant())
                    .build();
            contexts.getContext()
                    .setAuthentication(signedIn.toBuilder()
                            .authorities(granted -> {
                                granted.removeIf(FactorGrantedAuthority.class::isInstance);
                                granted.add(proof);
                            })
                            .build());
        }
    }
}
