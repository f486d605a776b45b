package org.waymark.reflection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.questionbank.Depth;
import org.waymark.questionbank.Question;

/**
 * Chooses the question of a day without keeping anything. It is the same all day, and another one than the day before, as
 * even and odd days draw from two halves of the bank.
 *
 * @param person whose
 * @param day which day
 */
record DayChoice(PersonId person, LocalDate day) {

    /** Personal kinds never: a home page is open while others look on. Nor what goes deep: it is answered in passing. */
    static boolean isFit(Question question) {
        return !question.kind().isPersonal() && question.depth() != Depth.DEEP;
    }

    /**
     * Chooses.
     *
     * @param bank all questions from the employee's side
     * @param asked the roots of those that were asked before, in whatever words
     * @param after the one that another is wanted for, null for none
     * @return empty if everything was asked
     */
    Optional<Question> choose(List<Question> bank, Collection<String> asked, @Nullable String after) {
        List<Question> open = bank.stream()
                .filter(question -> isFit(question) && !asked.contains(question.root()))
                .sorted(Comparator.comparingLong(
                                (Question question) -> half(question) ^ Math.floorMod(day.toEpochDay(), 2L))
                        .thenComparingLong(question -> mixed(day.toEpochDay(), question)))
                .toList();
        int place = open.stream().map(Question::id).toList().indexOf(String.valueOf(after));
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get((place + 1) % open.size()));
    }

    private long half(Question question) {
        return Math.floorMod(mixed(0, question), 2L);
    }

    /** The same number on every node and at every start. */
    private long mixed(long seed, Question question) {
        long mixed = seed * 31 + person.value();
        for (char letter : question.id().toCharArray()) {
            mixed = (mixed ^ letter) * 0x100000001B3L;
        }
        return mixed ^ mixed >>> 29;
    }
}
