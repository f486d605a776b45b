package org.waymark.growth.standing;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifies a standing.
 *
 * @param value the database's number
 */
public record StandingId(long value) implements Serializable {

    /** What all subjects begin with; no other kind's do. */
    static final String SUBJECTS = "standing-";

    private static final Pattern SUBJECT = Pattern.compile(SUBJECTS + "([0-9]{1,18})(?:/[0-9]{1,9})?");

    /** What the subjects begin with of all that is written of it. */
    String subject() {
        return SUBJECTS + value;
    }

    /** What one side writes to an expectation. */
    String subject(int number) {
        return subject() + "/" + number;
    }

    /** Nothing for whatever is no subject of a standing. */
    static Optional<StandingId> ofSubject(String subject) {
        Matcher matcher = SUBJECT.matcher(subject);
        return matcher.matches() ? Optional.of(new StandingId(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
