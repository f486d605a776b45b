package org.waymark.organization.feed;

/** How a file of people came. */
public enum FeedWay {
    /** It appeared in the folder. */
    FOLDER,
    /** Somebody with a token sent it. */
    PUT
}
