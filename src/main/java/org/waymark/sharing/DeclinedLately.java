package org.waymark.sharing;

import java.time.Duration;
import java.time.Instant;

/** Whoever is asked said no a short time ago, and is not asked again before some moment. Nobody was asked. */
public final class DeclinedLately extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final Instant again;

    DeclinedLately(Instant declinedAt, Duration quiet) {
        super("That person said no a short time ago");
        again = declinedAt.plus(quiet);
    }

    /**
     * From when on they can be asked again.
     *
     * @return the moment
     */
    public Instant again() {
        return again;
    }
}
