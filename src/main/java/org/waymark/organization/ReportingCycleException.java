package org.waymark.organization;

import java.util.List;

/** A manager who reports, perhaps through others, to the very person whose manager they were to become. */
public final class ReportingCycleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final List<String> names;

    ReportingCycleException(List<String> names) {
        super("Reporting lines would run in a circle: " + String.join(" → ", names));
        this.names = List.copyOf(names);
    }

    /**
     * The people in the circle.
     *
     * @return full names, each followed by the name of that person's manager; the first comes last again
     */
    public List<String> names() {
        return names;
    }
}
