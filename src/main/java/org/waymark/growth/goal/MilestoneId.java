package org.waymark.growth.goal;

import java.io.Serializable;
import java.util.Optional;

/**
 * Identifies a milestone.
 *
 * @param value the database's number
 */
public record MilestoneId(long value) implements Serializable {

    /**
     * Reads one that a browser or an address names.
     *
     * @param id nobody has checked it
     * @return empty for what is no number
     */
    public static Optional<MilestoneId> parse(String id) {
        return id.matches("[0-9]{1,18}") ? Optional.of(new MilestoneId(Long.parseLong(id))) : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
