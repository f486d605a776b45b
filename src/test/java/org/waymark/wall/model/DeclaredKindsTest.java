package org.waymark.wall.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentKind;
import org.waymark.testing.WaymarkTest;
import org.waymark.wall.model.Move.Step;

/** Whatever kind of what people write is declared is in the model: by itself, or with moves of its own. */
@WaymarkTest
class DeclaredKindsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private List<ContentKind> kinds;

    /** Those for managers are in it by themselves. */
    @Test
    void each_declared_kind_is_in_the_model() {
        assertThat(kinds.stream()
                        .filter(kind -> kind.audience() != Audience.MANAGER)
                        .map(ContentKind::key)
                        .collect(Collectors.toSet()))
                .as("kinds that are not for managers have moves of their own")
                .isSubsetOf(World.KNOWN_APART);
        assertThat(kinds).extracting(ContentKind::key).containsAll(World.KNOWN_APART);
    }

    /** One after the other, each is written, shared, as a topic, handed over, taken back and erased. */
    @Test
    void of_each_kind_everybody_reads_what_the_model_allows() throws SQLException {
        try (Stage stage = beans.createBean(Stage.class)) {
            Story story = stage.begin();
            int kindsAndAnswers = story.world().ownKinds().size() + Story.ANSWERS + 2;
            ObjIntConsumer<Move> all = (move, more) -> {
                for (int number = 0; number < kindsAndAnswers; number++) {
                    new Step(Who.EMPLOYEE, move, Who.EMPLOYEE, number + more * kindsAndAnswers).play(story);
                }
            };
            new Step(Who.EMPLOYEE, Move.WRITES_WHAT_WAS_AGREED, Who.EMPLOYEE, 0).play(story);
            assertAllowed(stage, story, "written", () -> all.accept(Move.WRITES_OF_THEMSELVES, 0));
            assertThat(story.model().facts())
                    .extracting(Fact::kind)
                    .containsAll(
                            story.world().ownKinds().stream().map(OwnKind::key).toList());
            assertAllowed(stage, story, "shared", () -> all.accept(Move.SHARES, 0));
            assertAllowed(
                    stage,
                    story,
                    "opened",
                    () -> new Step(Who.EMPLOYEE, Move.IS_PREPARED_FOR_BY_THE_MANAGER, Who.EMPLOYEE, 0).play(story));
            assertAllowed(
                    stage,
                    story,
                    "with another manager",
                    () -> new Step(Who.EMPLOYEE, Move.REPORTS_TO, Who.NEXT_MANAGER, 0).play(story));
            assertAllowed(stage, story, "handed over", () -> all.accept(Move.HANDS_OVER, 0));
            assertAllowed(stage, story, "shared as a topic", () -> all.accept(Move.SHARES_THE_TOPIC, 0));
            assertAllowed(
                    stage,
                    story,
                    "erased where it is theirs alone",
                    () -> new Step(Who.EMPLOYEE, Move.ERASES_WHAT_IS_THEIRS_ALONE, Who.EMPLOYEE, 0).play(story));
            assertAllowed(stage, story, "withdrawn", () -> all.accept(Move.WITHDRAWS, 0));
            assertAllowed(stage, story, "erased", () -> all.accept(Move.ERASES, 0));
        }
    }

    private static void assertAllowed(Stage stage, Story story, String when, Runnable moves) throws SQLException {
        moves.run();
        assertThat(stage.differences(story)).as(when).isEmpty();
    }
}
