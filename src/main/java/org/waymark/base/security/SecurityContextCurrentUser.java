package org.waymark.base.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;

@Component
class SecurityContextCurrentUser implements CurrentUser {

    /** Asked for itself and not through the static holder, which only a web application points at it. */
    private final SecurityContextHolderStrategy contexts;

    SecurityContextCurrentUser(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    @Override
    public Optional<PersonId> find() {
        Authentication authentication = authentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person.personId())
                : Optional.empty();
    }

    @Override
    public PersonId require() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    @Override
    public boolean has(Role role) {
        Authentication authentication = authentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(granted -> role.authority().equals(granted.getAuthority()));
    }

    private @Nullable Authentication authentication() {
        return contexts.getContext().getAuthentication();
    }
}
