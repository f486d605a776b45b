package org.waymark.base.security;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.waymark.base.domain.PersonId;

/**
 * Runs work that no browser asked for, under a stated identity, so that both walls (method security and row-level
 * security) hold for it as well. Start it outside a transaction: the viewer of a transaction is set when it begins.
 */
public final class RunAs {

    private record Stated(PersonId personId) implements SignedIn {}

    private static final ThreadLocal<SecurityContext> STATED = new ThreadLocal<>();

    private RunAs() {}

    /**
     * Runs work as the operator: organisation, accounts and ladders, never content.
     *
     * @param work what to do
     * @param <T> what it returns
     * @return what the work returned
     */
    public static <T> T operator(Supplier<T> work) {
        return with(token("operator", Role.OPERATOR), work);
    }

    /**
     * Runs work as one person, with what every employee may do and nothing more.
     *
     * @param person whose identity
     * @param work what to do
     * @param <T> what it returns
     * @return what the work returned
     */
    public static <T> T person(PersonId person, Supplier<T> work) {
        return with(token(new Stated(person), Role.EMPLOYEE), work);
    }

    /**
     * Lets work be done in another thread as whoever asks for it now, with all their roles.
     *
     * @param work what to do
     * @param <T> what it returns
     * @return the work, to be handed to the other thread
     * @throws AuthenticationCredentialsNotFoundException for nobody
     */
    public static <T> Supplier<T> whoeverAsks(Supplier<T> work) {
        // The context itself belongs to the session, and is emptied when that ends.
        Authentication identity = SecurityContextHolder.getContext().getAuthentication();
        if (identity == null) {
            throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
        }
        return () -> with(identity, work);
    }

    private static Authentication token(Object principal, Role role) {
        return UsernamePasswordAuthenticationToken.authenticated(
                principal, null, List.of(new SimpleGrantedAuthority(role.authority())));
    }

    /** The identity that was stated for the current work, null outside of such work. */
    static @Nullable SecurityContext stated() {
        return STATED.get();
    }

    private static <T> T with(Authentication identity, Supplier<T> work) {
        SecurityContext before = STATED.get();
        STATED.set(new SecurityContextImpl(identity));
        try {
            return work.get();
        } finally {
            if (before == null) {
                STATED.remove();
            } else {
                STATED.set(before);
            }
        }
    }
}
