package org.waymark.notification;

/** Which mail goes out around a one-on-one, and how long before. */
enum MailKind {
    /** To the employee, at once: the reflection is open. */
    OPENED(MailSubject.REFLECTION, -1),
    /** To the employee, while something is open. */
    THREE_DAYS(MailSubject.REFLECTION, 3),
    /** To the employee, while something is open. */
    ONE_DAY(MailSubject.REFLECTION, 1),
    /** To the manager, with how much is new. */
    BRIEF(MailSubject.BRIEF, 1);

    private final MailSubject subject;
    private final int daysBefore;

    MailKind(MailSubject subject, int daysBefore) {
        this.subject = subject;
        this.daysBefore = daysBefore;
    }

    MailSubject subject() {
        return subject;
    }

    boolean isAtOnce() {
        return daysBefore < 0;
    }

    int daysBefore() {
        return daysBefore;
    }
}
