package org.waymark.meeting.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.editing.PathVersions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.meeting.series.EarlierLadder;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.organization.People;
import org.waymark.testing.Company;
import org.waymark.testing.TinyLadder;
import org.waymark.testing.WaymarkTest;

/** A conversation keeps the ladder that it was held against. */
@WaymarkTest
class EarlierLadderTest {

    private final LocalDate lastWeek = LocalDate.now(ZoneId.systemDefault()).minusDays(7);

    @Autowired
    private Company company;

    @Autowired
    private Team team;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private PathImport ladders;

    @Autowired
    private PathVersions versions;

    @Autowired
    private People people;

    private @Nullable EarlierLadder earlier(PersonId manager, PersonId employee) {
        return as(manager, () -> team.prepare(employee, null)).orElseThrow().earlierLadder();
    }

    private void assign(PersonId person, String role) {
        RunAs.operator(() -> {
            people.assignRole(person, role);
            return true;
        });
    }

    @Test
    void a_ladder_that_was_published_anew_is_read_as_it_was_on_the_day_of_the_last_one_on_one() {
        TinyLadder.has(ladders, "held", "sailor");
        PersonId manager = company.person("Mona Manager");
        PersonId employee = company.reportOf(manager, "Emil Employee");
        assign(employee, "held.sailor");
        as(employee, () -> oneOnOnes.keep(employee, lastWeek));
        assertThat(earlier(manager, employee)).isNull();
        TinyLadder.has(ladders, "held", "sailor", "captain");
        assertThat(earlier(manager, employee)).isEqualTo(new EarlierLadder(lastWeek, "held.sailor", 1));
        assertThat(as(manager, () -> versions.path("held", 1)).orElseThrow().rungs())
                .hasSize(1);
    }

    @Test
    void whoever_has_another_role_since_was_spoken_with_in_their_earlier_one() {
        TinyLadder.has(ladders, "risen", "sailor", "captain");
        PersonId manager = company.person("Mona Manager");
        PersonId employee = company.reportOf(manager, "Emil Employee");
        assign(employee, "risen.sailor");
        as(employee, () -> oneOnOnes.keep(employee, lastWeek));
        assign(employee, "risen.captain");
        assertThat(earlier(manager, employee)).isEqualTo(new EarlierLadder(lastWeek, "risen.sailor", 1));
    }
}
