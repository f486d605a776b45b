package org.waymark.base.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Patience.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class LongWorkTest extends SpringBrowserlessTest {

    @Autowired
    Company company;

    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger going = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void somebody_looks_at_a_page() {
        TestPeople.enter(company.person("Ines"));
    }

    @AfterEach
    void nobody() {
        end.countDown();
        TestPeople.leave();
    }

    @Test
    void a_few_go_on_at_once_and_the_rest_waits_its_turn() {
        int more = LongWork.AT_ONCE + 3;
        for (int i = 0; i < more; i++) {
            LongWork.start(UI.getCurrent(), this::untilTheEnd, result -> {}, failure -> {});
        }

        await().untilAsserted(() -> assertThat(going).hasValue(LongWork.AT_ONCE));
        end.countDown();
        await().untilAsserted(() -> assertThat(done).hasValue(more));
    }

    private boolean untilTheEnd() {
        going.incrementAndGet();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        going.decrementAndGet();
        done.incrementAndGet();
        return true;
    }
}
