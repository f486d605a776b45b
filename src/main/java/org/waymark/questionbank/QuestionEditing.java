package org.waymark.questionbank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForPeopleTeam;
import org.waymark.base.text.SaidException;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.QuestionBankChanged.Change;

/**
 * How the People team keeps the bank: questions of the company's own, and which of Waymark's are asked here, in which order and for
 * whom. What somebody was asked stays as it was asked: other words of a question are another wording of it.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-words-as-they-were-asked.md">Decision: words as they were asked</a>
 */
@Service
@DeniedByDefault
@Transactional
public class QuestionEditing {

    private final QuestionFiles files;
    private final QuestionStore store;
    private final BankKeeping keeping;

    QuestionEditing(QuestionFiles files, QuestionStore store, BankKeeping keeping) {
        this.files = files;
        this.store = store;
        this.keeping = keeping;
    }

    /**
     * All questions, hidden ones among them, by kind in their order.
     *
     * @return unmodifiable
     */
    @ForPeopleTeam
    @Transactional(readOnly = true)
    public List<KeptQuestion> all() {
        CompanyQuestions made = store.read();
        Map<PersonId, PersonReference> names = keeping.names(
                made.settings().values().stream().flatMap(setting -> Stream.ofNullable(setting.changedBy())));
        return made.with(files.all()).stream()
                .map(question -> kept(question, made.setting(question.root()), names))
                .toList();
    }

    /**
     * One question in its newest words.
     *
     * @param id what it is called, in whatever words
     * @return empty if there is none
     */
    @ForPeopleTeam
    @Transactional(readOnly = true)
    public Optional<KeptQuestion> find(String id) {
        QuestionSetting setting = store.setting(id);
        return newest(id, setting)
                .map(question -> kept(question, setting, keeping.names(Stream.ofNullable(setting.changedBy()))));
    }

    private Optional<Question> newest(String id, QuestionSetting setting) {
        return setting.newest(files.find(id));
    }

    /**
     * Writes a question of the company's own.
     *
     * @param draft what it says
     * @param shown whether people are asked it from now on
     * @return what it is called
     * @throws SaidException if it cannot be kept as it is
     */
    @ForPeopleTeam
    public String write(QuestionDraft draft, boolean shown) {
        keeping.lock();
        String id = store.newId();
        writeAs(id, draft, shown);
        return id;
    }

    /**
     * Writes a question of the company's own that has an id already, as from a file.
     *
     * @param id what it is called
     * @param draft what it says
     * @param shown whether people are asked it from now on
     * @throws SaidException if it cannot be kept as it is, or be called so
     */
    @ForPeopleTeam
    public void writeAs(String id, QuestionDraft draft, boolean shown) {
        keeping.lock();
        QuestionDraft words = draft.checked();
        BankKeeping.requireNew(id, newest(id, store.setting(id)).isPresent());
        store.keep(id, !shown, words.note(), 1, keeping.viewer(), keeping.now());
        store.keepWording(id, 1, words);
        if (shown) {
            store.offer(id);
        }
        keeping.tell(Change.QUESTION_WRITTEN, id);
    }

    /** Makes whoever changes the bank wait, to the end of the transaction in which this is called. */
    @ForPeopleTeam
    public void hold() {
        keeping.lock();
    }

    /**
     * Tells that a file was imported, within the transaction that did it.
     *
     * @param added how many questions and sets are new
     * @param changed how many are different
     */
    @ForPeopleTeam
    public void imported(int added, int changed) {
        keeping.tell(new QuestionBankChanged(Change.IMPORTED, null, added, changed));
    }

    /**
     * Puts some questions of a kind into an order, in the places that they have together; the others stay where they are.
     *
     * @param kind which
     * @param ids in the order that they shall have
     */
    @ForPeopleTeam
    public void arrange(Kind kind, List<String> ids) {
        keeping.lock();
        List<String> now = orderOf(kind);
        List<String> order = QuestionOrder.arranged(now, ids);
        if (!order.equals(now)) {
            store.order(kind, order);
            keeping.tell(Change.ORDER_CHANGED, kind.slug());
        }
    }

    private List<String> orderOf(Kind kind) {
        return store.read().with(files.all()).stream()
                .filter(question -> question.kind() == kind)
                .map(Question::root)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * Changes what a question says. Of one of Waymark's the note alone can be changed.
     *
     * @param id which
     * @param basedOn the {@link KeptQuestion#version} that whoever changes it has looked at
     * @param draft what it says from now on
     * @throws StaleQuestionException if somebody else changed it since; nothing is written
     * @throws SaidException if it cannot be kept as it is
     */
    @ForPeopleTeam
    public void change(String id, int basedOn, QuestionDraft draft) {
        keeping.lock();
        QuestionDraft words = draft.checked();
        QuestionSetting setting = store.setting(id);
        Question now = newest(id, setting).orElseThrow(QuestionEditing::unknown);
        BankKeeping.requireSeen(setting.version(), basedOn);
        if (rewrite(now, setting, words)) {
            keeping.tell(Change.QUESTION_CHANGED, id);
        }
    }

    /**
     * Asks people a question no more, or again. Whoever was asked it keeps it.
     *
     * @param id which
     * @param hidden true to hide it
     */
    @ForPeopleTeam
    public void hide(String id, boolean hidden) {
        keeping.lock();
        QuestionSetting setting = store.setting(id);
        if (newest(id, setting).isEmpty()) {
            throw unknown();
        }
        if (setting.hidden() != hidden) {
            store.hide(id, hidden, keeping.now());
            if (!hidden) {
                store.offer(id);
            }
            keeping.tell(hidden ? Change.QUESTION_HIDDEN : Change.QUESTION_SHOWN, id);
        }
    }

    /**
     * Moves a question within its kind.
     *
     * @param id which
     * @param before the question that it comes before, null for the end
     */
    @ForPeopleTeam
    public void move(String id, @Nullable String before) {
        keeping.lock();
        Kind kind = newest(id, store.setting(id))
                .orElseThrow(QuestionEditing::unknown)
                .kind();
        List<String> order = orderOf(kind);
        order.remove(id);
        int place = before == null ? order.size() : order.indexOf(before);
        if (place < 0) {
            throw unknown();
        }
        order.add(place, id);
        store.order(kind, order);
        keeping.tell(Change.ORDER_CHANGED, kind.slug());
    }

    /** False if there is nothing to change. */
    private boolean rewrite(Question now, QuestionSetting setting, QuestionDraft words) {
        QuestionDraft said = QuestionDraft.of(now);
        if (words.equals(said)) {
            return false;
        }
        String id = now.root();
        boolean asksOther = !words.asksTheSameAs(said);
        if (asksOther && setting.wordings().isEmpty()) {
            throw new AccessDeniedException("The words of a question that comes with Waymark stay");
        }
        store.keep(id, setting.hidden(), words.note(), setting.version() + 1, keeping.viewer(), keeping.now());
        if (asksOther) {
            int number = setting.wordings().size();
            store.keepWording(id, store.isOffered(id) ? number + 1 : number, words);
            if (!setting.hidden()) {
                store.offer(id);
            }
        }
        return true;
    }

    private static KeptQuestion kept(Question question, QuestionSetting setting, Map<PersonId, PersonReference> names) {
        PersonId by = setting.changedBy();
        return new KeptQuestion(
                question,
                !setting.wordings().isEmpty(),
                setting.hidden(),
                setting.version(),
                by == null ? null : names.get(by),
                setting.version() == 0 ? null : setting.changedAt());
    }

    private static RuntimeException unknown() {
        return new AccessDeniedException("There is no such question");
    }
}
