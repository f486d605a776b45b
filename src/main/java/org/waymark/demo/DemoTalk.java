package org.waymark.demo;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.meeting.promise.PromiseDetail.Outcome;

/**
 * What two people of the demo company talk about in a 1:1, as {@code demo/meetings.yml} says it.
 *
 * @param employee mail address
 * @param day days from today, negative for the past; that of a 1:1 in {@code demo/reflections.yml}
 * @param agenda what stands on it, null for nothing
 * @param employeeNote what the employee wrote for both, null for nothing
 * @param managerNote what the manager wrote for both, null for nothing
 * @param promises what was promised, null for nothing
 * @param touched slugs of the kinds it touched if it is wrapped up, null if it is not
 */
record DemoTalk(
        String employee,
        int day,
        @Nullable List<Point> agenda,
        @Nullable String employeeNote,
        @Nullable String managerNote,
        @Nullable List<Promised> promises,
        @Nullable List<String> touched) {

    List<Point> points() {
        return Objects.requireNonNullElse(agenda, List.of());
    }

    List<Promised> promised() {
        return Objects.requireNonNullElse(promises, List.of());
    }

    /** Which of the two. */
    enum Side {
        EMPLOYEE,
        MANAGER
    }

    /**
     * Something to talk about.
     *
     * @param by who put it there
     * @param text what
     * @param hidden whether the other one does not see it
     * @param reached whether it was talked about
     */
    record Point(Side by, String text, boolean hidden, boolean reached) {}

    /**
     * A promise.
     *
     * @param by who put it into words
     * @param owner who will do it
     * @param due days from today
     * @param text what
     * @param told what became of it, null for nothing yet
     */
    record Promised(
            Side by,
            Side owner,
            int due,
            String text,
            @Nullable List<Told> told) {

        List<Told> news() {
            return Objects.requireNonNullElse(told, List.of());
        }
    }

    /**
     * What was told about a promise.
     *
     * @param by who told it
     * @param day when, in days from today
     * @param outcome what
     * @param due the new day in days from today, null unless it is moved
     * @param why a word why, null for none
     */
    record Told(
            Side by,
            int day,
            Outcome outcome,
            @Nullable Integer due,
            @Nullable String why) {}
}
