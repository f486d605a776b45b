package org.waymark.base.ui;

import com.vaadin.flow.router.NotFoundException;
import java.util.Arrays;
import org.springframework.security.access.AccessDeniedException;

/** Tells what a service refuses, and will refuse again, from what went wrong. */
final class ServiceRefusal {

    private static final String OURS = "org.waymark.";

    private ServiceRefusal() {}

    /**
     * Whether something was refused.
     *
     * @param failure what a service threw
     * @return false for a fault, and for what may well work the next time
     */
    static boolean is(Throwable failure) {
        return failure instanceof AccessDeniedException
                || failure instanceof NotFoundException
                // What our services refuse has names of its own, or is plainly not possible any more.
                || failure.getClass().getName().startsWith(OURS)
                || ((failure instanceof IllegalStateException || failure instanceof IllegalArgumentException)
                        && isThrownByUs(failure));
    }

    /** The libraries throw the same where something is broken. */
    private static boolean isThrownByUs(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(1)
                .anyMatch(frame -> frame.getClassName().startsWith(OURS));
    }
}
