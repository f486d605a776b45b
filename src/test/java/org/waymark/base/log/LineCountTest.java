package org.waymark.base.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LineCountTest {

    private final AtomicLong now = new AtomicLong();
    private final LineCount lines = new LineCount(20, now::get);

    @Test
    void the_first_lines_of_a_minute_are_written_and_then_how_many_they_are() {
        long[] written = LongStream.range(0, 100_000)
                .map(i -> lines.next("Person 1"))
                .filter(lines::isWritten)
                .toArray();
        assertThat(written).hasSize(23).startsWith(1, 2, 3).endsWith(20, 200, 2_000, 20_000);
        assertThat(lines.isCount(20)).isFalse();
        assertThat(lines.isCount(200)).isTrue();
    }

    @Test
    void one_caller_takes_nothing_from_another() {
        for (int i = 0; i < 1_000; i++) {
            lines.next("Person 1");
        }
        assertThat(lines.next("Person 2")).isOne();
    }

    @Test
    void after_a_minute_it_begins_anew() {
        lines.next("Person 1");
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(lines.next("Person 1")).isOne();
    }
}
