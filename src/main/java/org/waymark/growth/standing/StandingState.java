package org.waymark.growth.standing;

/**
 * How far a standing is, for one of its two people and in short.
 *
 * @param id which
 * @param title what the role was called when it began
 * @param isOpened whether both have shared, and read each other
 * @param isAwaited whether the other one has shared their side, and the viewer has not
 */
public record StandingState(StandingId id, String title, boolean isOpened, boolean isAwaited) {}
