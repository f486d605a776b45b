package org.waymark.identity.invitation;

/** What became of an invitation. */
public enum InvitationState {
    /** For the next mail run, or, where no mail server is set, for a second person. */
    WAITING,
    /** The mail server has taken the mail with the link. */
    SENT,
    /** A second person has released the link, and saw it. */
    RELEASED,
    /** No mail could be sent. */
    REFUSED,
    /** Whoever had the link chose a password. */
    USED,
    /** Somebody did away with it, or another one took its place. */
    ENDED
}
