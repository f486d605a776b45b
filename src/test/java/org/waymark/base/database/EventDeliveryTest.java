package org.waymark.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class EventDeliveryTest {

    private final ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    private final EventDelivery delivery = new EventDelivery(executor);
    private final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void start() {
        executor.setCorePoolSize(4);
        executor.initialize();
    }

    @AfterEach
    void stop() {
        executor.shutdown();
    }

    @Test
    void waits_for_all_and_for_what_follows_from_it() {
        for (int i = 0; i < 2_000; i++) {
            executor.execute(() -> executor.execute(() -> executor.execute(done::incrementAndGet)));
        }
        delivery.await();
        assertThat(done).hasValue(2_000);
    }

    @Test
    void whoever_stops_finishes_what_has_begun_and_begins_nothing_more() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(4);
        CountDownLatch go = new CountDownLatch(1);
        for (int i = 0; i < 100; i++) {
            executor.execute(() -> {
                begun.countDown();
                awaitUninterrupted(go);
                done.incrementAndGet();
            });
        }
        begun.await();
        try (StaticApplicationContext closed = new StaticApplicationContext()) {
            delivery.leaveTheRest(new ContextClosedEvent(closed));
        }
        go.countDown();
        delivery.await();
        assertThat(done).hasValue(4);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
