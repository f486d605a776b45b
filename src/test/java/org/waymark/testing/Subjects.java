package org.waymark.testing;

import org.waymark.handover.Subject;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.reflection.question.AnswerId;

/** What can be handed over, as decisions name it. */
public final class Subjects {

    /** The kinds, by the words that a page begins their names with. */
    public static final String ANSWERS = "reflection.own.answers";

    public static final String APPEALS = "careerpath.own.appeals";
    public static final String BEYOND = "growth.own.beyond";

    private Subjects() {}

    /** An answer, shared or not. */
    public static Subject answer(AnswerId answer) {
        return new Subject(ANSWERS, AnswerRows.subject(answer));
    }

    /** What appeals of a role. */
    public static Subject appeal(String role) {
        return new Subject(APPEALS, role);
    }

    /** A life beyond the company. */
    public static Subject beyond() {
        return new Subject(BEYOND, "");
    }

    /** A one-on-one. */
    public static Subject meeting(OneOnOneId meeting) {
        return new Subject(Subject.MEETING, meeting.toString());
    }
}
