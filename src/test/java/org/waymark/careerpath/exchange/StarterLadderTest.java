package org.waymark.careerpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.editing.PathImportReport;
import org.waymark.testing.WaymarkTest;

/** The ladders with which a company may begin. */
@WaymarkTest
class StarterLadderTest {

    @Autowired
    private PathImport ladders;

    @ParameterizedTest
    @EnumSource(StarterLadder.class)
    void a_starter_can_be_imported_as_it_is(StarterLadder starter) {
        String file = new String(starter.file().content(), StandardCharsets.UTF_8);
        PathImportReport report = RunAs.operator(() -> ladders.dryRun(file, PathImportOptions.NONE));
        assertThat(report.problems()).isEmpty();
        assertThat(report.isFine()).isTrue();
    }

    /** Four to six roles on each way up, each of which asks something in everything that its path is about. */
    @ParameterizedTest
    @EnumSource(StarterLadder.class)
    void each_role_of_a_starter_asks_something_in_each_competency(StarterLadder starter) {
        String file = new String(starter.file().content(), StandardCharsets.UTF_8);
        String competencies = file.substring(file.indexOf("\ncompetencies:"), file.indexOf("\nroles:"));
        int asked = count(competencies, "(?m)^  - id: ");
        List<String> roles = Pattern.compile("(?m)^  - id: ")
                .splitAsStream(file.substring(file.indexOf("\nroles:"), file.indexOf("\nsteps:")))
                .toList();
        assertThat(roles.size() - 1).isBetween(6, 8);
        assertThat(roles.stream().skip(1))
                .allSatisfy(
                        role -> assertThat(count(role, "(?m)^      [a-z]+:$")).isEqualTo(asked));
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }
}
