package org.waymark.reflection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.question.AnswerId;

/**
 * What the content of an answer is about: which answer, and what was asked, so that whoever reads what was shared knows the question.
 *
 * @param kind which kind of conversation the question belongs to
 * @param question the id of a question of the bank, null for one in own words
 */
record AnswerSubject(AnswerId answer, Kind kind, @Nullable String question) {

    private static final String SEPARATOR = "/";
    private static final int PARTS = 3;

    /** As it is kept; the column {@code subject} of the table of answers says the same. */
    @Override
    public String toString() {
        return answer + SEPARATOR + kind.slug() + SEPARATOR + (question == null ? "" : question);
    }

    /** Nothing for whatever is no subject of an answer. */
    static Optional<AnswerSubject> parse(String subject) {
        String[] parts = subject.split(SEPARATOR, PARTS);
        return parts.length == PARTS && parts[0].matches("[0-9]{1,18}")
                ? Kind.of(parts[1])
                        .map(kind -> new AnswerSubject(
                                new AnswerId(Long.parseLong(parts[0])), kind, parts[2].isEmpty() ? null : parts[2]))
                : Optional.empty();
    }
}
