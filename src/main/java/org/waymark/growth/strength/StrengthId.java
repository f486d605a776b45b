package org.waymark.growth.strength;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells one of somebody's strengths from their others; it says nothing about those of anybody else.
 *
 * @param number from 1 to {@value #MOST}
 */
public record StrengthId(int number) implements Serializable {

    /** How many strengths somebody can keep. */
    public static final int MOST = 20;

    private static final String PREFIX = "strength-";
    private static final Pattern SUBJECT = Pattern.compile(PREFIX + "([1-9][0-9]?)");

    /**
     * Reads one that a browser or an address names.
     *
     * @param id nobody has checked it
     * @return empty for what names none
     */
    public static Optional<StrengthId> parse(String id) {
        return Optional.of(SUBJECT.matcher(id))
                .filter(Matcher::matches)
                .map(subject -> new StrengthId(Integer.parseInt(subject.group(1))))
                .filter(named -> named.number() <= MOST);
    }

    static Stream<StrengthId> all() {
        return IntStream.rangeClosed(1, MOST).mapToObj(StrengthId::new);
    }

    /** As {@link #parse} reads it, and as the subject of what is written. */
    @Override
    public String toString() {
        return PREFIX + number;
    }
}
