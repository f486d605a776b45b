package org.waymark.base.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Whoever stops Waymark while it starts takes away what the start is just using. What follows from that is no failure, and
 * {@link StopsWhileStarting} says what it is.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoppedWhileStarting implements SpringBootExceptionReporter {

    /** The constructor that Spring Boot looks for. */
    StoppedWhileStarting(@Nullable ConfigurableApplicationContext context) {
        // What has been started so far does not matter.
    }

    @Override
    public boolean reportException(Throwable failure) {
        return isStopping();
    }

    /** Java takes no hooks any more once it has begun to end. */
    static boolean isStopping() {
        Thread hook = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
