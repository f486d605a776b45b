package org.waymark.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The application's clock in tests: it goes on by itself, and a test can send it ahead. */
@Primary
@TestComponent
public class TestClock extends Clock {

    private final Clock real = Clock.system(ZoneId.systemDefault());
    private volatile Duration ahead = Duration.ZERO;

    /** Sends the clock ahead; whoever does so brings it back with {@link #reset}. */
    public void advance(Duration time) {
        ahead = ahead.plus(time);
    }

    /** Shows the real time again. */
    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return offset(real.withZone(zone), ahead);
    }
}
