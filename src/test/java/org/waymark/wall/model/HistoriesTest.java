package org.waymark.wall.model;

import java.sql.SQLException;
import java.util.List;
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
                    chance -> Shortest.play(history(chance, LONGEST), stage::play));
            System.out.println(stage.counts());
        }
    }

    /** By chance, two people seldom come as far as both having shared. */
    @Test
    void a_standing_is_read_by_each_as_the_model_allows() throws Exception {
        Step writes = step(Move.WRITES_WHERE_SOMEBODY_STANDS, 0);
        Step shares = step(Move.SHARES_WHERE_SOMEBODY_STANDS, 0);
        Step managerShares = step(Move.SHARES_WHERE_SOMEBODY_STANDS, 2);
        Step takesBack = step(Move.TAKES_BACK_WHERE_SOMEBODY_STANDS, 0);
        Step goes = new Step(Who.EMPLOYEE, Move.REPORTS_TO, Who.NEXT_MANAGER, 0);
        Step returns = new Step(Who.EMPLOYEE, Move.REPORTS_TO, Who.MANAGER, 0);
        Step erases = step(Move.ERASES_WHAT_IS_THEIRS_ALONE, 0);
        Step isForgotten = step(Move.IS_FORGOTTEN, 0);
        try (Stage stage = beans.createBean(Stage.class)) {
            for (List<Step> history : List.of(
                    List.of(shares, managerShares, writes, shares, takesBack, shares, goes, erases),
                    List.of(
                            shares,
                            goes,
                            returns,
                            managerShares,
                            shares,
                            step(Move.SLEEPS, 0),
                            isForgotten,
                            isForgotten),
                    List.of(shares, goes, step(Move.HAS_A_LINE_PUT_BACK, 0), managerShares, erases))) {
                Shortest.play(history, stage::play);
            }
        }
    }

    /** By chance, a story seldom comes as far as the manager of whoever asked for it. */
    @Test
    void a_story_is_read_by_each_as_the_model_allows() throws Exception {
        Step told = step(Move.IS_TOLD_A_STORY, 0);
        Step leave = step(Move.MAY_PASS_A_STORY_ON, 0);
        Step passes = step(Move.PASSES_A_STORY_ON, 0);
        Step goes = new Step(Who.EMPLOYEE, Move.REPORTS_TO, Who.NEXT_MANAGER, 0);
        Step tellerIsForgotten = new Step(Who.COLLEAGUE, Move.IS_FORGOTTEN, Who.COLLEAGUE, 0);
        Step tellerErases = new Step(Who.COLLEAGUE, Move.ERASES_WHAT_IS_THEIRS_ALONE, Who.COLLEAGUE, 0);
        try (Stage stage = beans.createBean(Stage.class)) {
            for (List<Step> history : List.of(
                    List.of(told, passes, leave, passes, step(Move.HAS_A_STORY_WRITTEN, 0), told, passes, goes, passes),
                    List.of(told, leave, passes, step(Move.MAY_NOT_PASS_A_STORY_ON, 0), leave, passes, tellerErases),
                    List.of(told, leave, passes, step(Move.CALLS_OFF_WHAT_WAS_ASKED, 0), told, tellerErases),
                    List.of(told, leave, passes, step(Move.IS_TOLD_NO, 0), told, leave, told),
                    List.of(
                            told,
                            leave,
                            passes,
                            step(Move.TAKES_A_STORY_BACK, 0),
                            passes,
                            step(Move.HAS_A_STORY_ERASED, 0)),
                    List.of(told, leave, passes, tellerIsForgotten, tellerIsForgotten),
                    List.of(told, leave, passes, step(Move.IS_FORGOTTEN, 0)),
                    List.of(
                            step(Move.IS_TOLD_A_STORY, 1),
                            step(Move.MAY_PASS_A_STORY_ON, 1),
                            step(Move.PASSES_A_STORY_ON, 1)))) {
                Shortest.play(history, stage::play);
            }
        }
    }

    private static Step step(Move move, int number) {
        return new Step(Who.EMPLOYEE, move, Who.EMPLOYEE, number);
    }

    /** About few things, so that more than one move is about the same; any of them all the same. */
    static List<Step> history(Chance chance, int longest) {
        int first = chance.between(0, 59);
        return chance.list(
                1,
                longest,
                () -> new Step(
                        chance.of(Who.EMPLOYEE, Who.EMPLOYEE, Who.COLLEAGUE, Who.MANAGER),
                        chance.of(Move.values()),
                        chance.of(Who.values()),
                        chance.in(0.7) ? first + chance.between(0, 2) : chance.between(0, 59)));
    }
}
