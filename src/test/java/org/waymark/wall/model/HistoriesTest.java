package org.waymark.wall.model;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.waymark.testing.WaymarkTest;
import org.waymark.testing.chance.Chance;
import org.waymark.testing.chance.Shortest;
import org.waymark.wall.model.Move.Step;

/**
 * Random histories, each with people of its own: after every step each viewer gets by each read path what the model allows
 * them, nothing more and nothing less. {@code ./waymark test -Dtest=HistoriesTest -Dwaymark.histories=5000} plays more of
 * them; {@code -Dwaymark.seed=…} plays others.
 */
@WaymarkTest
class HistoriesTest {

    /** What the normal build has time for. */
    private static final int USUAL = 10;

    private static final int LONGEST = 16;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Test
    void each_viewer_gets_by_each_path_what_the_model_allows() throws SQLException {
        try (Stage stage = beans.createBean(Stage.class)) {
            Chance.times(
                    Integer.getInteger("waymark.histories", USUAL),
                    chance -> Shortest.play(chance.list(1, LONGEST, () -> step(chance)), stage::play));
            System.out.println(stage.counts());
        }
    }

    private static Step step(Chance chance) {
        return new Step(
                chance.of(Who.EMPLOYEE, Who.EMPLOYEE, Who.COLLEAGUE, Who.MANAGER),
                chance.of(Move.values()),
                chance.of(Who.values()),
                chance.between(0, 5));
    }
}
