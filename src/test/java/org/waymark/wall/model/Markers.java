package org.waymark.wall.model;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what the cast has written in whatever a read path gives. */
final class Markers {

    private static final Pattern MARKER = Pattern.compile("secret-[a-z-]+-\\d+");

    private Markers() {}

    /** Records tell all that they hold, and so do collections of them. */
    static Set<String> in(Object whatever) {
        Set<String> found = new TreeSet<>();
        Matcher marker = MARKER.matcher(whatever.toString());
        while (marker.find()) {
            found.add(marker.group());
        }
        return found;
    }
}
