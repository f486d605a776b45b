package org.waymark.reflection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextPlace;
import org.waymark.base.crypto.TextReader;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionBank;

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
        String id = String.valueOf(source.bankId());
        return bank.find(id)
                .map(question -> new AskedQuestion(question.kind(), question.text(), question.hint()))
                .orElseGet(() -> new AskedQuestion(source.kind(), gone(), null));
    }

    /** The words of a question of the bank. */
    String bank(String id) {
        return find(id).orElseGet(this::gone);
    }

    /** The words of a question of the bank, if it still has it. */
    Optional<String> find(String id) {
        return bank.find(id).map(Question::text);
    }

    /** The words of a shared answer, or what stands in place of those that do not open any more; null for a topic. */
    @Nullable
    String words(Share share, TextReader reader) {
        return share.text()
                .map(text -> reader.open(Share.textPlace(share.answer()), text).orElseGet(this::lostWords))
                .orElse(null);
    }

    /** What a reader sees in place of words that do not open any more. */
    String lostWords() {
        return message("reflection.words.lost");
    }

    private String gone() {
        return message("reflection.question.gone");
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
