package org.waymark.reflection.question;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextPlace;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.MyDataTable;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionBank;

/** Turns the source of a question into words. */
@Component
public class QuestionTexts {

    /** The column in which a table that asks questions has those in own words, sealed. */
    public static final String OWN_QUESTION = "own_question";

    private static final String QUESTION = "question";

    private final QuestionBank bank;
    private final TextVault vault;
    private final MessageSource messages;

    QuestionTexts(QuestionBank bank, TextVault vault, MessageSource messages) {
        this.bank = bank;
        this.vault = vault;
        this.messages = messages;
    }

    /**
     * The question as it is shown.
     *
     * @param source where it comes from
     * @param author who wrote it, if it is in own words
     * @param place where own words are sealed for
     * @return the question, or what stands in its place
     */
    public AskedQuestion read(QuestionSource source, PersonId author, TextPlace place) {
        SealedText own = source.ownWords();
        if (own != null) {
            return read(source.kind(), null, vault.forReading(author).open(place, own));
        }
        return ofBank(String.valueOf(source.bankId()), source.kind());
    }

    /**
     * The question as it is shown.
     *
     * @param kind which kind of conversation it belongs to
     * @param bankId the id of a question of the bank, null for one in own words
     * @param own the words of one that is not of the bank; empty if they do not open any more
     * @return the question, or what stands in its place
     */
    public AskedQuestion read(Kind kind, @Nullable String bankId, Optional<String> own) {
        return bankId == null ? new AskedQuestion(kind, own.orElseGet(this::gone), null) : ofBank(bankId, kind);
    }

    private AskedQuestion ofBank(String id, Kind kind) {
        return bank.find(id)
                .map(question -> new AskedQuestion(question.kind(), question.text(), question.hint()))
                .orElseGet(() -> new AskedQuestion(kind, gone(), null));
    }

    /**
     * The words of a question of the bank.
     *
     * @param id the question's id
     * @return the words, or what stands in their place
     */
    public String bank(String id) {
        return find(id).orElseGet(this::gone);
    }

    /**
     * The words of a question of the bank.
     *
     * @param id the question's id
     * @return empty if the bank does not have it any more
     */
    public Optional<String> find(String id) {
        return bank.find(id).map(Question::text);
    }

    /**
     * What a reader sees in place of words that do not open any more.
     *
     * @return in the reader's language
     */
    public String lostWords() {
        return message("reflection.words.lost");
    }

    /**
     * What stands in place of a question that is there no more.
     *
     * @return in the reader's language
     */
    public String gone() {
        return message("reflection.question.gone");
    }

    /**
     * A table of one's data whose rows ask a question, with the words of those of the bank.
     *
     * @param table with the columns {@code kind}, {@code question} and {@value #OWN_QUESTION}
     * @return the table
     */
    public MyDataTable asking(MyDataTable table) {
        return table.worded(QUESTION, row -> bank(row.text(QUESTION)))
                .titled(QUESTION + "_text", OWN_QUESTION)
                .coded("kind", "questionbank.kind.");
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
