package org.waymark.careerpath.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.testing.chance.Chance;

/** Whatever the reader can produce, the writer writes so that the reader produces it again. */
class YamlRoundTripTest {

    @Test
    void nothing_is_lost_on_the_way_out_and_in() {
        Chance.times(1_000, chance -> {
            PathDocument ladder = AnyLadder.document(chance);
            String file = WaymarkYamlWriter.write(ladder);
            PathReaders.Result result = PathReaders.read(file, PathImportOptions.NONE);
            assertThat(result.problems()).as(file).isEmpty();
            assertThat(result.document()).as(file).contains(ladder);
        });
    }

    @Test
    void the_same_ladder_makes_the_same_file() {
        Chance.times(200, chance -> {
            String file = WaymarkYamlWriter.write(AnyLadder.document(chance));
            PathDocument again =
                    PathReaders.read(file, PathImportOptions.NONE).document().orElseThrow();
            assertThat(WaymarkYamlWriter.write(again)).isEqualTo(file);
            assertThat(file.lines().limit(2).toList())
                    .isEqualTo(List.of(
                            "# yaml-language-server: $schema=http://localhost:8080/schema/path.schema.json",
                            "format: waymark/path/1"));
        });
    }
}
