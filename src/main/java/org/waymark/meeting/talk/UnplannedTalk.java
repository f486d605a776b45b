package org.waymark.meeting.talk;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.questionbank.Kind;

/**
 * What somebody keeps of a conversation that nobody planned.
 *
 * @param with the other one: the viewer's manager of today, or one of the viewer's direct reports
 * @param day on which they talked: today or one of the seven days before
 * @param kinds what it was about, at least one
 * @param words a few words, empty for none
 * @param shared whether the other one reads the words; if not, they go to the viewer's own note about that person
 * @param promise what was promised, null for nothing
 */
public record UnplannedTalk(
        PersonId with,
        LocalDate day,
        Set<Kind> kinds,
        String words,
        boolean shared,
        @Nullable Given promise) {

    /**
     * A promise that was given on the way.
     *
     * @param owner who will do it: one of the two
     * @param due by when: today or later
     * @param words not blank
     */
    public record Given(PersonId owner, LocalDate due, String words) {}
}
