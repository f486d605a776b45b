package org.waymark.questionbank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Chooses the next questions. The same history gives the same suggestions: nobody has to wonder why. */
final class Suggestions {

    private final List<Question> questions;

    Suggestions(List<Question> questions) {
        this.questions = questions;
    }

    /** What was asked goes by the roots of the ids. */
    List<Question> pick(Set<String> known, int earlier, int count) {
        Map<Kind, Long> turns = new EnumMap<>(Kind.class);
        for (Question question : questions) {
            turns.merge(question.kind(), known.contains(question.root()) ? 1L : 0L, Long::sum);
        }
        List<Question> open = questions.stream()
                .filter(Predicate.not(question -> known.contains(question.root())))
                .sorted(Comparator.comparingInt((Question question) -> distance(question.depth(), earlier)))
                .collect(Collectors.toCollection(ArrayList::new));
        List<Question> picked = new ArrayList<>();
        while (picked.size() < count && !open.isEmpty()) {
            // The kind whose turn came least often; among those the one that is easiest to begin with.
            Question next = open.stream()
                    .min(Comparator.comparingLong((Question question) -> turns.getOrDefault(question.kind(), 0L))
                            .thenComparingInt(question -> Kind.easiestFirst().indexOf(question.kind())))
                    .orElseThrow();
            picked.add(next);
            open.remove(next);
            turns.merge(next.kind(), 1L, Long::sum);
        }
        return picked;
    }

    private static int distance(Depth depth, int earlier) {
        return Math.abs(depth.level() - Math.min(1 + earlier / 2, Depth.DEEP.level()));
    }
}
