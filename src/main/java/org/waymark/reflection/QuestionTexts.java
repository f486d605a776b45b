package org.waymark.reflection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextPlace;
import org.waymark.base.crypto.TextReader;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionBank;
import org.waymark.sharing.SharedContent;

/** Turns the source of a question into words. */
@Component
class QuestionTexts {

    private final QuestionBank bank;
    private final MessageSource messages;

    QuestionTexts(QuestionBank bank, MessageSource messages) {
        this.bank = bank;
        this.messages = messages;
    }

    /**
     * The question as it is shown.
     *
     * @param reader of whoever wrote it, if it is in own words
     * @param place where own words are sealed for
     */
    AskedQuestion read(QuestionSource source, TextReader reader, TextPlace place) {
        SealedText own = source.ownWords();
        if (own != null) {
            return new AskedQuestion(source.kind(), reader.open(place, own).orElseGet(this::gone), null);
        }
        return ofBank(String.valueOf(source.bankId()), source.kind());
    }

    /**
     * The question of an answer as it is shown.
     *
     * @param own the words of one that is not of the bank; empty if they do not open any more
     */
    AskedQuestion read(AnswerSubject subject, Optional<String> own) {
        return subject.question() == null
                ? new AskedQuestion(subject.kind(), own.orElseGet(this::gone), null)
                : ofBank(subject.question(), subject.kind());
    }

    private AskedQuestion ofBank(String id, Kind kind) {
        return bank.find(id)
                .map(question -> new AskedQuestion(question.kind(), question.text(), question.hint()))
                .orElseGet(() -> new AskedQuestion(kind, gone(), null));
    }

    /** The words of a question of the bank. */
    String bank(String id) {
        return find(id).orElseGet(this::gone);
    }

    /** The words of a question of the bank, if it still has it. */
    Optional<String> find(String id) {
        return bank.find(id).map(Question::text);
    }

    /** The question of a shared answer. */
    AskedQuestion read(AnswerSubject subject, SharedContent share) {
        return read(subject, share.texts().getOrDefault(AnswerContent.QUESTION, Optional.empty()));
    }

    /** The words of a shared answer, or what stands in place of those that do not open any more; null for a topic. */
    @Nullable
    String words(SharedContent share) {
        Optional<String> words = share.texts().get(AnswerContent.ANSWER);
        return words == null ? null : words.orElseGet(this::lostWords);
    }

    /** What a reader sees in place of words that do not open any more. */
    String lostWords() {
        return message("reflection.words.lost");
    }

    /** What stands in place of a question that is there no more. */
    String gone() {
        return message("reflection.question.gone");
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
