package org.waymark.careerpath.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whoever tries Waymark out sees each of its parts at work. */
class DemoLaddersTest {

    @Test
    void every_family_has_a_role() throws IOException {
        List<RoleFamily> families = new ArrayList<>();
        for (PathDocument path : ladders()) {
            path.roles().stream()
                    .map(role -> role.notes().family() == null
                            ? path.family()
                            : role.notes().family())
                    .forEach(families::add);
        }
        assertThat(families).contains(RoleFamily.values()).containsNull();
    }

    @Test
    void roles_say_what_helps_how_a_week_goes_and_when_a_seat_is_free() throws IOException {
        assertThat(ladders())
                .hasSize(6)
                .allSatisfy(path -> assertThat(path.roles())
                        .extracting(PathDocument.Role::notes)
                        .anySatisfy(notes -> {
                            assertThat(notes.helps()).isNotEmpty();
                            assertThat(notes.week()).isNotNull();
                            assertThat(notes.seats()).isNotNull();
                            assertThat(notes.opening()).isNotNull();
                        }));
    }

    private static List<PathDocument> ladders() throws IOException {
        List<PathDocument> ladders = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:demo/paths/*.yml")) {
            PathReaders.Result read =
                    PathReaders.read(file.getContentAsString(StandardCharsets.UTF_8), PathImportOptions.NONE);
            assertThat(read.problems()).as(String.valueOf(file.getFilename())).isEmpty();
            ladders.add(read.document().orElseThrow());
        }
        return ladders;
    }
}
