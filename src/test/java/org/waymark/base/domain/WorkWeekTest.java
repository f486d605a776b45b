package org.waymark.base.domain;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WorkWeekTest {

    private static final LocalDate A_SUNDAY = LocalDate.of(2026, 11, 29);

    @Test
    void a_week_is_that_of_the_region_in_which_a_time_zone_lies() {
        assertThat(week("Europe/Berlin").weekend()).containsExactlyInAnyOrder(SATURDAY, SUNDAY);
        assertThat(week("Europe/Berlin").first()).isEqualTo(MONDAY);
        assertThat(week("America/New_York").first()).isEqualTo(SUNDAY);
        assertThat(week("Africa/Cairo").weekend()).containsExactlyInAnyOrder(FRIDAY, SATURDAY);
    }

    @Test
    void a_day_on_which_nobody_works_becomes_the_next_one_on_which_they_do() {
        assertThat(week("Europe/Berlin").onOrAfter(A_SUNDAY)).isEqualTo(A_SUNDAY.plusDays(1));
        assertThat(week("Africa/Cairo").onOrAfter(A_SUNDAY)).isEqualTo(A_SUNDAY);
    }

    @Test
    void days_are_written_as_in_that_region_with_the_whole_year() {
        assertThat(week("Europe/London").written()).isEqualTo("dd/MM/yyyy");
        assertThat(week("America/New_York").written()).isEqualTo("M/d/yyyy");
        assertThat(week("UTC").written()).isEqualTo("yyyy-MM-dd");
        assertThat(week("+02:00").written()).isEqualTo("yyyy-MM-dd");
    }

    private static WorkWeek week(String zone) {
        return WorkWeek.of(ZoneId.of(zone));
    }
}
