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
 * them; {@code -Dwaymark.seed=…} plays others. Each history has the seed after that of the one before: two runs whose seeds lie one apart share all
 * but one history, so the seeds of runs that are to differ lie at least as far apart as a run has histories.
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

    /** By chance, a move with a date seldom comes as far as its day. */
    @Test
    void a_move_with_a_date_counts_from_its_day_on_and_not_before() throws Exception {
        Step shares = step(Move.SHARES, 0);
        Step sleeps = step(Move.SLEEPS, 0);
        Step moves = with(Move.IS_TO_MOVE_FROM_A_DAY, Who.NEXT_MANAGER, 0);
        Step putBack = step(Move.HAS_A_LINE_PUT_BACK, 0);
        Step claimed = with(Move.IS_TO_MOVE_FROM_A_DAY, Who.PEOPLE_TEAM, 1);
        Step released = with(Move.HAS_A_MOVE_CONFIRMED_BY, Who.ADMINISTRATOR, 0);
        Step above = new Step(Who.NEXT_MANAGER, Move.REPORTS_TO, Who.EMPLOYEE, 0);
        Step besides = new Step(Who.NEXT_MANAGER, Move.REPORTS_TO, Who.DIRECTOR, 0);
        play(List.of(
                List.of(shares, moves),
                List.of(shares, moves, sleeps),
                List.of(shares, moves, sleeps, putBack),
                List.of(shares, moves, step(Move.HAS_A_MOVE_TAKEN_BACK, 0), sleeps),
                List.of(shares, claimed, sleeps),
                List.of(shares, claimed, sleeps, released),
                List.of(
                        shares,
                        moves,
                        above,
                        sleeps,
                        besides,
                        sleeps,
                        with(Move.HAS_A_MOVE_TRIED_AGAIN_BY, Who.PEOPLE_TEAM, 0))));
    }

    /** By chance, somebody seldom comes back with something left to read. */
    @Test
    void whoever_comes_back_is_the_same_person_with_what_is_not_erased() throws Exception {
        Step shares = step(Move.SHARES, 0);
        Step note = with(Move.KEEPS_A_NOTE_ABOUT, Who.MANAGER, 0);
        Step planned = with(Move.IS_TO_COME_BACK_FROM_A_DAY, Who.NEXT_MANAGER, 0);
        Step confirmed = with(Move.HAS_A_MOVE_CONFIRMED_BY, Who.ADMINISTRATOR, 0);
        Step sleeps = step(Move.SLEEPS, 0);
        Step isForgotten = step(Move.IS_FORGOTTEN, 0);
        Step comesBack = step(Move.COMES_BACK, 0);
        play(List.of(
                List.of(shares, note, step(Move.LEAVES, 0), planned, sleeps, confirmed, step(Move.HANDS_OVER, 0)),
                List.of(shares, note, isForgotten, comesBack, note, step(Move.SHARES, 3)),
                List.of(shares, note, isForgotten, isForgotten, comesBack, shares)));
    }

    /** By chance, a provider seldom says two things of one person. */
    @Test
    void what_a_provider_says_of_people_counts_as_if_done_by_hand() throws Exception {
        Step shares = step(Move.SHARES, 0);
        Step moved = with(Move.HAS_ANOTHER_MANAGER_BY_THE_PROVIDER, Who.NEXT_MANAGER, 0);
        Step nobody = with(Move.HAS_ANOTHER_MANAGER_BY_THE_PROVIDER, Who.NEXT_MANAGER, 5);
        Step managerIsSent = new Step(Who.NEXT_MANAGER, Move.IS_SENT_BY_A_PROVIDER, Who.NEXT_MANAGER, 0);
        Step managerIsBelow = new Step(Who.NEXT_MANAGER, Move.REPORTS_TO, Who.EMPLOYEE, 0);
        Step deleted = step(Move.IS_DELETED_AT_THE_PROVIDER, 0);
        Step enabled = step(Move.IS_ENABLED_AT_THE_PROVIDER, 0);
        Step sent = step(Move.IS_SENT_BY_A_PROVIDER, 0);
        Step elsewhere = step(Move.IS_CHANGED_BY_ANOTHER_PROVIDER, 0);
        play(List.of(
                List.of(shares, moved, managerIsSent, step(Move.HANDS_OVER, 0)),
                List.of(shares, moved, managerIsBelow, managerIsSent, moved, elsewhere),
                List.of(shares, managerIsSent, moved, nobody),
                List.of(shares, step(Move.IS_DISABLED_AT_THE_PROVIDER, 0), enabled, elsewhere, deleted, enabled, sent),
                List.of(
                        shares,
                        step(Move.COMES_IN_BY_INVITATION, 0),
                        step(Move.COMES_IN_BY_SIGN_ON, 0),
                        step(Move.HAS_A_CLAIM_FORGED, 0),
                        step(Move.ANSWERS_A_QUESTION_OF_A_SET, 0))));
    }

    /** Compares at the end of each. */
    private void play(List<List<Step>> histories) throws Exception {
        try (Stage stage = beans.createBean(Stage.class)) {
            for (List<Step> history : histories) {
                Shortest.play(history, stage::playToTheEnd);
            }
        }
    }

    private static Step with(Move move, Who other, int number) {
        return new Step(Who.EMPLOYEE, move, other, number);
    }

    private static Step step(Move move, int number) {
        return new Step(Who.EMPLOYEE, move, Who.EMPLOYEE, number);
    }

    /** Moves that come to something together, of which one alone seldom does. */
    private static final List<List<Move>> TOGETHER = List.of(
            List.of(
                    Move.SHARES,
                    Move.IS_TO_MOVE_FROM_A_DAY,
                    Move.SLEEPS,
                    Move.HAS_A_MOVE_CONFIRMED_BY,
                    Move.HAS_A_MOVE_TRIED_AGAIN_BY,
                    Move.HANDS_OVER),
            List.of(
                    Move.SHARES,
                    Move.KEEPS_A_NOTE_ABOUT,
                    Move.IS_FORGOTTEN,
                    Move.IS_TO_COME_BACK_FROM_A_DAY,
                    Move.HAS_A_MOVE_CONFIRMED_BY,
                    Move.SLEEPS,
                    Move.COMES_BACK),
            List.of(
                    Move.SHARES,
                    Move.IS_SENT_BY_A_PROVIDER,
                    Move.HAS_ANOTHER_MANAGER_BY_THE_PROVIDER,
                    Move.IS_DISABLED_AT_THE_PROVIDER,
                    Move.IS_ENABLED_AT_THE_PROVIDER));

    /**
     * About few things, so that more than one move is about the same; any of them all the same. Some of the moves of a history are of those
     * that come to something together.
     */
    static List<Step> history(Chance chance, int longest) {
        int first = chance.between(0, 59);
        List<Move> together = chance.of(TOGETHER);
        return chance.list(
                1,
                longest,
                () -> new Step(
                        chance.of(Who.EMPLOYEE, Who.EMPLOYEE, Who.COLLEAGUE, Who.MANAGER),
                        chance.in(0.2) ? chance.of(together) : chance.of(Move.values()),
                        chance.of(Who.values()),
                        chance.in(0.7) ? first + chance.between(0, 2) : chance.between(0, 59)));
    }
}
