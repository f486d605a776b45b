package org.waymark.organization.feed;

/** What became of a file of people. */
public enum FeedState {
    /** It is read at night. */
    WAITING,
    /** It was read, and what it says is so. */
    READ,
    /** It changed nothing, and an administrator decides. */
    STOPPED,
    /** It changed nothing, and another one has come since. */
    REPLACED,
    /** An administrator looked at it and imported it. */
    IMPORTED,
    /** An administrator looked at it and did away with it. */
    DISMISSED
}
