package org.waymark.identity;

import java.time.Instant;

/**
 * A device on which somebody stays signed in.
 *
 * @param series tells the device from others; not shown, and no secret by itself
 * @param since when they signed in there
 * @param lastUsed when it last signed them in without a password, or since
 * @param here whether it is the device that is asking
 */
public record RememberedDevice(String series, Instant since, Instant lastUsed, boolean here) {}
