package org.waymark.base.database;

import java.time.Duration;
import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * What follows from a change is done afterwards, event by event, on threads of their own. Whoever ends the process first would take
 * the database away from them: a command waits until all is done, and a portal that is stopped finishes what it has begun and leaves
 * the rest, which is kept in the database, to its next start.
 */
@Component
public class EventDelivery {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ThreadPoolTaskExecutor executor;

    EventDelivery(ThreadPoolTaskExecutor executor) {
        this.executor = executor;
    }

    /** Waits until nothing is left to be done, also of what follows from what is done meanwhile, however long that takes. */
    public void await() {
        ThreadPoolExecutor threads = executor.getThreadPoolExecutor();
        long before = -1;
        // Twice quiet with nothing done in between: a thread that has just taken something from the queue does not look
        // busy yet.
        while (!isQuiet(threads) || before != threads.getCompletedTaskCount()) {
            before = threads.getCompletedTaskCount();
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean isQuiet(ThreadPoolExecutor threads) {
        return threads.getQueue().isEmpty() && threads.getActiveCount() == 0;
    }

    /** Comes before the executor itself begins to stop. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void leaveTheRest(ContextClosedEvent closed) {
        executor.getThreadPoolExecutor().getQueue().clear();
    }
}
