package org.waymark.reflection;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.waymark.base.crypto.AuthorSeal;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextPlace;
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
     * @param seal of whoever wrote it, if it is in own words; null if their key was erased
     * @param place where own words are sealed for
     */
    AskedQuestion read(QuestionSource source, @Nullable AuthorSeal seal, TextPlace place) {
        SealedText own = source.ownWords();
        if (own != null) {
            String words = seal == null ? gone() : seal.open(place, own);
            return new AskedQuestion(source.kind(), words, null);
        }
        String id = String.valueOf(source.bankId());
        return bank.find(id)
                .map(question -> new AskedQuestion(question.kind(), question.text(), question.hint()))
                .orElseGet(() -> new AskedQuestion(source.kind(), gone(), null));
    }

    private String gone() {
        return messages.getMessage("reflection.question.gone", null, LocaleContextHolder.getLocale());
    }
}
