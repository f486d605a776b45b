package org.waymark.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The application's clock in tests: it goes on by itself, and a test can send it ahead or stop it. */
@Primary
@TestComponent
public class TestClock extends Clock {

    private final Clock real = Clock.system(ZoneId.systemDefault());
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant stopped;

    /** Sends the clock ahead; whoever does so brings it back with {@link #reset}. */
    public void advance(Duration time) {
        ahead = ahead.plus(time);
    }

    /** Stops the clock, so that however long the test takes no time passes; whoever does so brings it back with {@link #reset}. */
    public void stop() {
        stopAt(real.instant());
    }

    /** Stops the clock at some moment; whoever does so brings it back with {@link #reset}. */
    public void stopAt(Instant moment) {
        stopped = moment;
    }

    /** Shows the real time again. */
    public void reset() {
        stopped = null;
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        Instant standing = stopped;
        return (standing == null ? real.instant() : standing).plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Instant standing = stopped;
        return offset(standing == null ? real.withZone(zone) : fixed(standing, zone), ahead);
    }
}
