package org.waymark.identity.invitation;

/** Why the mail of an invitation did not go out. */
public enum InvitationRefusal {
    /** The mail server refuses the address for good. */
    ADDRESS,
    /** The mail server did not take the mail for too long. */
    SERVER
}
