package org.waymark.wall.model;

import static org.waymark.wall.model.Move.ANSWERS_A_QUESTION_OF_A_SET;
import static org.waymark.wall.model.Move.HANDS_A_MEETING_OVER;
import static org.waymark.wall.model.Move.HANDS_OVER;
import static org.waymark.wall.model.Move.HAS_A_LINE_PUT_BACK;
import static org.waymark.wall.model.Move.HAS_A_STORY_WRITTEN;
import static org.waymark.wall.model.Move.IS_ASKED_BY_THE_MANAGER;
import static org.waymark.wall.model.Move.IS_CALLED_LIKE;
import static org.waymark.wall.model.Move.IS_CLAIMED_IN_AN_IMPORT;
import static org.waymark.wall.model.Move.IS_OBSERVED_BY_THE_MANAGER;
import static org.waymark.wall.model.Move.IS_PREPARED_FOR_BY_THE_MANAGER;
import static org.waymark.wall.model.Move.IS_TOLD_A_STORY;
import static org.waymark.wall.model.Move.IS_TOLD_A_STORY_NO_MORE;
import static org.waymark.wall.model.Move.IS_TOLD_WHAT_WAS_OBSERVED;
import static org.waymark.wall.model.Move.IS_TO_MOVE_FROM_A_DAY;
import static org.waymark.wall.model.Move.KEEPS_A_NOTE_ABOUT;
import static org.waymark.wall.model.Move.MAY_PASS_A_STORY_ON;
import static org.waymark.wall.model.Move.PASSES_A_STORY_ON;
import static org.waymark.wall.model.Move.PROMISES;
import static org.waymark.wall.model.Move.PUTS_ON_THE_AGENDA;
import static org.waymark.wall.model.Move.REPORTS_TO;
import static org.waymark.wall.model.Move.REPORTS_TO_NOBODY;
import static org.waymark.wall.model.Move.SHARES;
import static org.waymark.wall.model.Move.SHARES_THE_PART;
import static org.waymark.wall.model.Move.SHARES_THE_TOPIC;
import static org.waymark.wall.model.Move.SHARES_WHAT_WAS_AGREED;
import static org.waymark.wall.model.Move.SHARES_WHERE_SOMEBODY_STANDS;
import static org.waymark.wall.model.Move.SLEEPS;
import static org.waymark.wall.model.Move.WITHDRAWS;
import static org.waymark.wall.model.Move.WRAPS_THE_MEETING_UP;
import static org.waymark.wall.model.Move.WRITES_AN_ANSWER;
import static org.waymark.wall.model.Move.WRITES_FOR_BOTH;
import static org.waymark.wall.model.Move.WRITES_OF_THEMSELVES;
import static org.waymark.wall.model.Move.WRITES_WHAT_WAS_AGREED;
import static org.waymark.wall.model.Move.WRITES_WHERE_SOMEBODY_STANDS;
import static org.waymark.wall.model.Who.ADMINISTRATOR;
import static org.waymark.wall.model.Who.COLLEAGUE;
import static org.waymark.wall.model.Who.EMPLOYEE;
import static org.waymark.wall.model.Who.MANAGER;
import static org.waymark.wall.model.Who.NEXT_MANAGER;
import static org.waymark.wall.model.Who.PEOPLE_TEAM;

import java.util.List;
import org.waymark.wall.model.Move.Step;

/** A history in which every rule has something to say. Some of it happens under an earlier line. */
final class Telling {

    // What each has of itself, by its place: see OwnKind.TOLD.
    static final int PLAN = 7;
    private static final int MILESTONE = 6;
    private static final int STEP = 8;
    private static final int STRENGTH = 9;

    private static final List<Step> ALL = List.of(
            step(EMPLOYEE, SHARES, 0),
            // A story that was passed on to a manager of before, and a standing with them.
            step(EMPLOYEE, IS_TOLD_A_STORY, 0),
            step(EMPLOYEE, MAY_PASS_A_STORY_ON, 0),
            step(EMPLOYEE, PASSES_A_STORY_ON, 0),
            step(EMPLOYEE, WRITES_WHERE_SOMEBODY_STANDS, 2),
            step(EMPLOYEE, WRITES_WHAT_WAS_AGREED, 2),
            step(EMPLOYEE, IS_PREPARED_FOR_BY_THE_MANAGER, 0),
            step(EMPLOYEE, WRITES_AN_ANSWER, 1),
            step(EMPLOYEE, SHARES, 3),
            step(EMPLOYEE, SHARES, 4),
            step(EMPLOYEE, IS_TOLD_WHAT_WAS_OBSERVED, 0),
            step(EMPLOYEE, IS_OBSERVED_BY_THE_MANAGER, 0),
            step(EMPLOYEE, IS_ASKED_BY_THE_MANAGER, 0),
            step(EMPLOYEE, PUTS_ON_THE_AGENDA, 1),
            step(EMPLOYEE, PUTS_ON_THE_AGENDA, 2),
            step(EMPLOYEE, WRITES_FOR_BOTH, 0),
            step(EMPLOYEE, PROMISES, 2),
            step(EMPLOYEE, SHARES_THE_PART, 0),
            new Step(MANAGER, KEEPS_A_NOTE_ABOUT, EMPLOYEE, 0),
            new Step(COLLEAGUE, KEEPS_A_NOTE_ABOUT, MANAGER, 0),
            step(EMPLOYEE, WRITES_FOR_BOTH, 2),
            step(EMPLOYEE, WRAPS_THE_MEETING_UP, 0),
            new Step(EMPLOYEE, REPORTS_TO, NEXT_MANAGER, 0),
            step(EMPLOYEE, HANDS_OVER, 4),
            step(EMPLOYEE, HANDS_A_MEETING_OVER, 0),
            step(EMPLOYEE, SHARES, 2),
            step(EMPLOYEE, IS_PREPARED_FOR_BY_THE_MANAGER, 0),
            step(EMPLOYEE, WITHDRAWS, 2),
            step(COLLEAGUE, WRITES_FOR_BOTH, 2),
            step(COLLEAGUE, WRAPS_THE_MEETING_UP, 0),
            step(EMPLOYEE, PUTS_ON_THE_AGENDA, 0),
            new Step(NEXT_MANAGER, KEEPS_A_NOTE_ABOUT, EMPLOYEE, 0),
            step(EMPLOYEE, SLEEPS, 0),
            step(COLLEAGUE, SHARES, 0),
            step(COLLEAGUE, SHARES_THE_PART, 0),
            step(COLLEAGUE, IS_OBSERVED_BY_THE_MANAGER, 0),
            step(MANAGER, SHARES, 0),
            new Step(MANAGER, REPORTS_TO, ADMINISTRATOR, 0),
            // What their manager reads once they have shared theirs as well.
            step(MANAGER, SHARES_WHERE_SOMEBODY_STANDS, 0),
            step(EMPLOYEE, SHARES, 1),
            new Step(EMPLOYEE, IS_CLAIMED_IN_AN_IMPORT, PEOPLE_TEAM, 0),
            new Step(COLLEAGUE, IS_CLAIMED_IN_AN_IMPORT, ADMINISTRATOR, 1),
            new Step(NEXT_MANAGER, IS_CALLED_LIKE, MANAGER, 0),
            // Somebody who was the manager before is the manager again, and has nothing of the earlier line.
            step(COLLEAGUE, REPORTS_TO_NOBODY, 0),
            step(COLLEAGUE, SLEEPS, 0),
            new Step(COLLEAGUE, REPORTS_TO, MANAGER, 0),
            // Somebody was the manager by mistake: what ended with it is as it was, what began with it has ended.
            new Step(EMPLOYEE, REPORTS_TO, ADMINISTRATOR, 0),
            step(EMPLOYEE, SHARES, 2),
            step(EMPLOYEE, HAS_A_LINE_PUT_BACK, 1),
            // A story that was passed on, one that is for whoever asked alone, one that is written, and one that was
            // withdrawn.
            step(COLLEAGUE, IS_TOLD_A_STORY, 2),
            step(COLLEAGUE, MAY_PASS_A_STORY_ON, 2),
            step(COLLEAGUE, PASSES_A_STORY_ON, 2),
            step(COLLEAGUE, IS_TOLD_A_STORY, 0),
            step(EMPLOYEE, HAS_A_STORY_WRITTEN, 2),
            step(MANAGER, IS_TOLD_A_STORY, 2),
            step(MANAGER, MAY_PASS_A_STORY_ON, 2),
            step(MANAGER, IS_TOLD_A_STORY_NO_MORE, 2),
            // Of each kind that people write of themselves something is theirs alone, and something is shared.
            step(COLLEAGUE, SHARES, MILESTONE),
            step(COLLEAGUE, SHARES_THE_TOPIC, STRENGTH),
            step(COLLEAGUE, SHARES, PLAN),
            step(COLLEAGUE, SHARES, STEP),
            step(COLLEAGUE, WRITES_OF_THEMSELVES, 2),
            step(MANAGER, SHARES_THE_TOPIC, PLAN),
            step(MANAGER, WRITES_OF_THEMSELVES, 4),
            // A step without its goal.
            step(EMPLOYEE, SHARES, PLAN),
            step(EMPLOYEE, SHARES, STEP),
            step(EMPLOYEE, WITHDRAWS, PLAN),
            step(EMPLOYEE, SHARES, MILESTONE),
            // Each says what was agreed, to the other one and to themself.
            step(COLLEAGUE, SHARES_WHAT_WAS_AGREED, 0),
            step(COLLEAGUE, SHARES_WHAT_WAS_AGREED, 2),
            step(COLLEAGUE, WRITES_WHAT_WAS_AGREED, 2),
            step(EMPLOYEE, WRITES_WHAT_WAS_AGREED, 0),
            step(EMPLOYEE, ANSWERS_A_QUESTION_OF_A_SET, 0),
            // Somebody is to move to whoever asked for it, which nobody has confirmed yet, and somebody else to a
            // manager.
            new Step(COLLEAGUE, IS_TO_MOVE_FROM_A_DAY, ADMINISTRATOR, 1),
            new Step(EMPLOYEE, IS_TO_MOVE_FROM_A_DAY, MANAGER, 0));

    private Telling() {}

    static void playIn(Story story) {
        ALL.forEach(step -> step.play(story));
    }

    private static Step step(Who who, Move move, int number) {
        return new Step(who, move, who, number);
    }
}
