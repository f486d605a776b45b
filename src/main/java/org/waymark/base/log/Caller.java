package org.waymark.base.log;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.base.security.SignedIn;

/** Whoever made the call that this thread is answering, by number or, before anybody is known, by address. */
final class Caller {

    /** It stays until the thread answers the next call: a server tells of some failures after the call has left our filters. */
    private static final ThreadLocal<Call> CALL = new ThreadLocal<>();

    private Caller() {}

    /** A call that is being answered. */
    private static final class Call {

        private final String address;
        private boolean told;

        private Call(String address) {
            this.address = address;
        }
    }

    /** A call from an address begins on this thread. */
    static void begin(String address) {
        CALL.set(new Call(address));
    }

    /** Who calls; null for what goes on by itself. */
    static @Nullable String name() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            return "Person " + person.personId();
        }
        Call call = CALL.get();
        return call == null ? null : "Somebody at " + call.address;
    }

    /** Whether a trouble of this call is the first that is told. Outside of a call each is. */
    static boolean isFirstTrouble() {
        Call call = CALL.get();
        if (call == null) {
            return true;
        }
        boolean first = !call.told;
        call.told = true;
        return first;
    }
}
