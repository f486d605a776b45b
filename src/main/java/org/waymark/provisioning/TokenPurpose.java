package org.waymark.provisioning;

/** What a token is for. One of either kind opens nothing of the other. */
public enum TokenPurpose {
    /** Keeping people by SCIM. */
    SCIM,
    /** Bringing a file of people, which is read at night. */
    FEED
}
