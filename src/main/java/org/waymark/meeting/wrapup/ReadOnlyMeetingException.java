package org.waymark.meeting.wrapup;

/** A meeting takes no words any more: it was wrapped up, or the line of its two people has ended. */
public class ReadOnlyMeetingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * A refusal.
     *
     * @param message why, never with what somebody wrote
     */
    public ReadOnlyMeetingException(String message) {
        super(message);
    }
}
