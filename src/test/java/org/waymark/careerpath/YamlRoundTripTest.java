package org.waymark.careerpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the reader can produce, the writer writes so that the reader produces it again. */
class YamlRoundTripTest {

    @Provide
    Arbitrary<PathDocument> ladders() {
        return AnyLadder.document();
    }

    @Property(tries = 1_000)
    void nothing_is_lost_on_the_way_out_and_in(@ForAll("ladders") PathDocument ladder) {
        String file = WaymarkYamlWriter.write(ladder);
        PathReaders.Result result = PathReaders.read(file, ImportOptions.NONE);
        assertThat(result.problems()).as(file).isEmpty();
        assertThat(result.document()).as(file).contains(ladder);
    }

    @Property(tries = 200)
    void the_same_ladder_makes_the_same_file(@ForAll("ladders") PathDocument ladder) {
        String file = WaymarkYamlWriter.write(ladder);
        PathDocument again =
                PathReaders.read(file, ImportOptions.NONE).document().orElseThrow();
        assertThat(WaymarkYamlWriter.write(again)).isEqualTo(file);
        assertThat(file.lines().limit(2).toList())
                .isEqualTo(List.of(
                        "# yaml-language-server: $schema=http://localhost:8080/schema/path.schema.json",
                        "format: waymark/path/1"));
    }
}
