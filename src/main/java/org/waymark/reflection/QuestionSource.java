package org.waymark.reflection;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.base.crypto.SealedText;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Question;

/** Where a question comes from: the bank (by id), or somebody's own words (sealed like an answer). */
@Embeddable
class QuestionSource {

    private static final String UNWRITTEN = "unwritten";

    private String kind = "";
    private @Nullable String question;
    private @Nullable SealedText ownQuestion;

    protected QuestionSource() {}

    /** As a row holds it. */
    static QuestionSource stored(String kind, @Nullable String question, @Nullable SealedText ownQuestion) {
        return new QuestionSource(Kind.of(kind).orElseThrow(), question, ownQuestion);
    }

    private QuestionSource(Kind kind, @Nullable String question, @Nullable SealedText ownQuestion) {
        this.kind = kind.slug();
        this.question = question;
        this.ownQuestion = ownQuestion;
    }

    static QuestionSource bank(Question question) {
        return bank(question.kind(), question.id());
    }

    static QuestionSource bank(Kind kind, String question) {
        return new QuestionSource(kind, question, null);
    }

    static QuestionSource own(Kind kind, SealedText words) {
        return new QuestionSource(kind, null, words);
    }

    /** Stands in until own words can be sealed for the row that is just being stored. */
    static QuestionSource unwritten(Kind kind) {
        return new QuestionSource(kind, UNWRITTEN, null);
    }

    Kind kind() {
        return Kind.of(kind).orElseThrow();
    }

    @Nullable
    String bankId() {
        return question;
    }

    @Nullable
    SealedText ownWords() {
        return ownQuestion;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuestionSource source
                && kind.equals(source.kind)
                && Objects.equals(question, source.question)
                && Objects.equals(ownQuestion, source.ownQuestion);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, question, ownQuestion);
    }
}
