package org.waymark.growth.standing;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A standing that goes on when the same two begin one on the same role again, as not both have shared.
 *
 * @param id which
 * @param begunAt when it began
 * @param competencies in which of those of the role it is held, by name, in the order of the role
 */
public record UnopenedStanding(StandingId id, Instant begunAt, List<String> competencies) implements Serializable {}
