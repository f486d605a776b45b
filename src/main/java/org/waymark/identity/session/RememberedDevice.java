package org.waymark.identity.session;

import java.time.Instant;

/**
 * A device on which somebody stays signed in.
 *
 * @param series tells the device from others; not shown, and no secret by itself
 * @param since when they signed in there
 * @param lastUsed when it last signed them in without a password, or since
 * @param here whether it is the device that is asking
 */
public record RememberedDevice(String series, Instant since, Instant lastUsed, boolean here) {

    /** How many days a device stays signed in after it was last used. */
    public static final int DAYS = 30;

    /** How many days a device stays signed in at most. */
    public static final int DAYS_AT_MOST = 180;
}
