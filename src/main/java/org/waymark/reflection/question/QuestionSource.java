package org.waymark.reflection.question;

import org.jspecify.annotations.Nullable;
import org.waymark.base.crypto.SealedText;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Question;

/**
 * Where a question comes from: the bank (by id), or somebody's own words (sealed like an answer).
 *
 * @param kind which kind of conversation it belongs to
 * @param bankId the id of a question of the bank, which perhaps has it no more; null for one in own words
 * @param ownWords sealed by whoever asks, for the row that holds them; null for a question of the bank
 */
public record QuestionSource(
        Kind kind, @Nullable String bankId, @Nullable SealedText ownWords) {

    private static final String UNWRITTEN = "unwritten";

    /**
     * As a row holds it.
     *
     * @param kind a {@link Kind#slug}
     * @param bankId the id of a question of the bank, null for one in own words
     * @param ownWords own words, null for a question of the bank
     * @return the source
     */
    public static QuestionSource stored(String kind, @Nullable String bankId, @Nullable SealedText ownWords) {
        return new QuestionSource(Kind.of(kind).orElseThrow(), bankId, ownWords);
    }

    /**
     * A question of the bank.
     *
     * @param question which
     * @return its source
     */
    public static QuestionSource bank(Question question) {
        return bank(question.kind(), question.id());
    }

    /**
     * A question of the bank, which perhaps has it no more.
     *
     * @param kind which kind of conversation it belongs to
     * @param question its id
     * @return its source
     */
    public static QuestionSource bank(Kind kind, String question) {
        return new QuestionSource(kind, question, null);
    }

    /**
     * A question in somebody's own words.
     *
     * @param kind which kind of conversation it belongs to
     * @param words sealed for the row that holds them
     * @return its source
     */
    public static QuestionSource own(Kind kind, SealedText words) {
        return new QuestionSource(kind, null, words);
    }

    /**
     * Stands in until own words can be sealed for the row that is just being stored.
     *
     * @param kind which kind of conversation the question belongs to
     * @return a source that no question has
     */
    public static QuestionSource unwritten(Kind kind) {
        return new QuestionSource(kind, UNWRITTEN, null);
    }
}
