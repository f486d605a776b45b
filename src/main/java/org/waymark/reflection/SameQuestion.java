package org.waymark.reflection;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.sharing.Sharing;

/**
 * Tells which answers of the viewer's are to the same question.
 *
 * @param own the words of questions that are not of the bank, by subject; empty for those that do not open any more
 */
record SameQuestion(Map<String, Optional<String>> own) {

    /** Reads the questions in own words among those that are asked. */
    static SameQuestion of(Stream<AnswerSubject> asked, Sharing sharing) {
        List<String> inOwnWords = asked.filter(subject -> subject.question() == null)
                .map(AnswerSubject::toString)
                .toList();
        return new SameQuestion(sharing.words(AnswerContent.KIND, inOwnWords, AnswerContent.QUESTION));
    }

    /** The same for the same question alone. */
    String key(AnswerSubject subject) {
        return subject.question() == null
                ? words(subject)
                        .map(words ->
                                "own " + words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                        // A question that does not open any more is like no other.
                        .orElse("lost " + subject.answer())
                : "bank " + subject.question();
    }

    /** Those of a question that is not of the bank, if they open. */
    Optional<String> words(AnswerSubject subject) {
        return own.getOrDefault(subject.toString(), Optional.empty());
    }
}
