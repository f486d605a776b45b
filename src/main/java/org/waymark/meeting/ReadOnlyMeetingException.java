package org.waymark.meeting;

/** A meeting takes no words any more: it was wrapped up, or the line of its two people has ended. */
public class ReadOnlyMeetingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReadOnlyMeetingException(String message) {
        super(message);
    }
}
