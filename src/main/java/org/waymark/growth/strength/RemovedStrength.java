package org.waymark.growth.strength;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.waymark.base.domain.PersonId;
import org.waymark.base.domain.UndoTime;

/** A strength that its author removed a moment ago, with its words, so that they can put it back. */
public final class RemovedStrength {

    private final PersonId author;
    private final StrengthId id;
    private final Map<String, String> words;
    private final List<String> competencies;
    private final Instant at;

    RemovedStrength(PersonId author, StrengthId id, Map<String, String> words, List<String> competencies, Instant at) {
        this.author = author;
        this.id = id;
        this.words = Map.copyOf(words);
        this.competencies = List.copyOf(competencies);
        this.at = at;
    }

    PersonId author() {
        return author;
    }

    StrengthId id() {
        return id;
    }

    /** By text. */
    Map<String, String> words() {
        return words;
    }

    /** By address. */
    List<String> competencies() {
        return competencies;
    }

    boolean isTooLate(Instant now) {
        return now.isAfter(at.plus(UndoTime.TAKEN));
    }
}
