package org.waymark.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.standing.StandingId;
import org.waymark.growth.standing.Standings;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.sharing.ContentRef;
import org.waymark.testing.Company;

/** An employee and their manager, with what tests of growth ask for: a one-on-one, a goal, a standing. */
@TestComponent
public class GrowthCast {

    private static final String LADDER = """
        format: waymark/path/1
        id: growth-cast
        name: Masonry
        competencies:
          - {id: craft, name: Craft}
        roles:
          - {id: senior, title: Senior, level: 1, expectations: {craft: [Lays a wall.]}}
        """;

    private final Company company;
    private final OneOnOnes oneOnOnes;
    private final Plans plans;
    private final Standings standings;
    private final PathImport ladders;

    GrowthCast(Company company, OneOnOnes oneOnOnes, Plans plans, Standings standings, PathImport ladders) {
        this.company = company;
        this.oneOnOnes = oneOnOnes;
        this.plans = plans;
        this.standings = standings;
        this.ladders = ladders;
    }

    /** The two of a line. */
    public record Pair(PersonId manager, PersonId employee) {}

    /** Mona, to whom Emil reports. */
    public Pair hire() {
        PersonId manager = company.person("Mona Manager");
        return new Pair(manager, company.reportOf(manager, "Emil Employee"));
    }

    /** A one-on-one of an employee with their manager. */
    public OneOnOneId meet(PersonId employee, LocalDate day) {
        return as(employee, () -> oneOnOnes.keep(employee, day));
    }

    /** A goal that somebody is at. */
    public GoalId goal(PersonId employee) {
        return as(employee, () -> plans.begin("Lead a secret project", null, null));
    }

    /** What is written of the first goal that somebody has. */
    public ContentRef written(PersonId employee) {
        return as(employee, () -> plans.mine().getFirst().written().ref());
    }

    /** A standing of the two, begun by the employee, with one expectation. */
    public StandingId standing(Pair pair) {
        assertThat(RunAs.operator(() -> ladders.apply(LADDER, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
        return as(
                pair.employee(),
                () -> standings.begin(new NamedReader(pair.manager()), "growth-cast.senior", List.of()));
    }

    /** Writes one side of it and shares that. */
    public void share(PersonId author, StandingId standing, PersonId reader) {
        does(author, () -> {
            assertThat(standings.save(standing, 1, Standings.Part.WORDS, "A secret of " + author, -1))
                    .isPresent();
            standings.share(standing, new NamedReader(reader));
        });
    }
}
