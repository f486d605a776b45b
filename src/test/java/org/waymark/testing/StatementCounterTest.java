package org.waymark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.security.RunAs;
import org.waymark.organization.People;

@WaymarkTest
class StatementCounterTest {

    @Autowired
    People people;

    @Test
    void every_statement_is_counted_and_the_viewer_of_the_transaction_first() {
        assertThat(StatementCounter.during(() -> RunAs.operator(() -> people.findByEmail("nobody@example.org"))))
                .satisfiesExactly(
                        first -> assertThat(first).contains("set_config"),
                        second -> assertThat(second).contains("from person"));
    }

    @Test
    void what_happens_outside_is_not() {
        RunAs.operator(() -> people.findByEmail("nobody@example.org"));
        assertThat(StatementCounter.during(() -> {})).isEmpty();
    }
}
