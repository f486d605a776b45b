package org.waymark.base.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The clock of the installation. Work that brings a past along (the demo company, an import of earlier meetings) runs at
 * the time it stands for; everything else runs now.
 */
public final class ScopedClock extends Clock {

    private static final ScopedValue<Instant> AT = ScopedValue.newInstance();

    private final Clock real;

    ScopedClock(Clock real) {
        this.real = real;
    }

    /**
     * Runs work as if it were another time.
     *
     * @param instant what "now" is for the work
     * @param work what to do
     * @param <T> what it returns
     * @return what the work returned
     */
    public static <T> T at(Instant instant, Supplier<T> work) {
        return ScopedValue.where(AT, instant).call(work::get);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ScopedClock(real.withZone(zone));
    }

    @Override
    public Instant instant() {
        return AT.isBound() ? AT.get() : real.instant();
    }
}
