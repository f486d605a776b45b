package org.waymark.provisioning;

/**
 * A token that was just made.
 *
 * @param secret shown this once
 * @param isReleased whether it counts already, as there is no second administrator
 */
public record NewToken(String secret, boolean isReleased) {}
