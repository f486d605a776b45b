package org.waymark.notification;

import java.util.OptionalInt;

/** Which mail goes out, and how long before the day that it is about; negative for after it. */
enum MailKind {
    /** To the employee: the reflection is open. */
    OPENED(MailSubject.REFLECTION),
    /** To the employee, while something is open. */
    THREE_DAYS(MailSubject.REFLECTION, 3),
    /** To the employee, while something is open. */
    ONE_DAY(MailSubject.REFLECTION, 1),
    /** To the manager, with how much is new. */
    BRIEF(MailSubject.BRIEF, 1),
    /** To both: a one-on-one for their calendars, or that it does not take place. */
    INVITATION(MailSubject.CALENDAR),
    /** To both whose line has ended: a one-on-one that their calendars know does not take place. */
    ENDED(MailSubject.CALENDAR),
    /** To the owner of promises, while one is open. */
    PROMISE_TOMORROW(MailSubject.PROMISES, 1),
    /** To the owner of promises, while one is open. */
    PROMISE_TODAY(MailSubject.PROMISES, 0),
    /** To whoever has a growth plan, while a step of their active goal is open. */
    STEP_TOMORROW(MailSubject.STEPS, 1),
    /** To whoever has a growth plan, while a step of their active goal is open. */
    STEP_TODAY(MailSubject.STEPS, 0),
    /** To whoever is asked for a story. */
    STORY_ASKED(MailSubject.STORIES),
    /** To whoever was asked for a story a week ago, while they have said nothing to it. */
    STORY_AGAIN(MailSubject.STORIES, -7),
    /** To whoever was asked for a story three weeks ago, while they have said nothing to it: nothing comes after it. */
    STORY_LAST(MailSubject.STORIES, -21);

    private final MailSubject subject;
    private final OptionalInt daysBefore;

    MailKind(MailSubject subject) {
        this.subject = subject;
        this.daysBefore = OptionalInt.empty();
    }

    MailKind(MailSubject subject, int daysBefore) {
        this.subject = subject;
        this.daysBefore = OptionalInt.of(daysBefore);
    }

    MailSubject subject() {
        return subject;
    }

    /** Empty for one that goes out at once. */
    OptionalInt daysBefore() {
        return daysBefore;
    }
}
