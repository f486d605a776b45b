package org.waymark.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Patience.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.waymark.testing.WaymarkTest;

/** What nodes hear of each other. */
@WaymarkTest
class OtherNodesTest {

    @Autowired
    OtherNodes nodes;

    @Test
    void a_database_that_fails_while_a_node_catches_up_is_asked_again() {
        AtomicInteger times = new AtomicInteger();
        try (OtherNodes.Listening listening = nodes.listen(announcement -> {}, () -> {
            if (times.incrementAndGet() == 1) {
                throw new DataAccessResourceFailureException("It is away for a moment");
            }
        })) {
            assertThat(listening).isNotNull();
            await().until(() -> times.get() > 1);
        }
    }
}
