package org.waymark.organization.feed;

/**
 * A file of people changed nothing, and an administrator decides. Told within the transaction that says so.
 *
 * @param feed its id
 */
public record FeedStopped(long feed) {}
