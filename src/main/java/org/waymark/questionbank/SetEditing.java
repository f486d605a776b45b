package org.waymark.questionbank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForPeopleTeam;
import org.waymark.base.text.SaidException;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.QuestionBankChanged.Change;

/** How the People team keeps the sets: those of the company, and those that come with Waymark as the company wants them. */
@Service
@DeniedByDefault
@Transactional
public class SetEditing {

    private final SetFile file;
    private final SetStore store;
    private final QuestionStore bank;
    private final QuestionFiles files;
    private final BankKeeping keeping;

    SetEditing(SetFile file, SetStore store, QuestionStore bank, QuestionFiles files, BankKeeping keeping) {
        this.file = file;
        this.store = store;
        this.bank = bank;
        this.files = files;
        this.keeping = keeping;
    }

    /**
     * All sets, hidden ones among them.
     *
     * @return the company's own last; without questions that an employee cannot be asked any more
     */
    @ForPeopleTeam
    @Transactional(readOnly = true)
    public List<KeptSet> all() {
        Map<String, SetStore.Row> sets = store.read(file.all());
        Map<PersonId, PersonReference> names =
                keeping.names(sets.values().stream().flatMap(set -> Stream.ofNullable(set.changedBy())));
        return sets.entrySet().stream()
                .map(set -> kept(set.getKey(), set.getValue(), names))
                .toList();
    }

    private KeptSet kept(String id, SetStore.Row row, Map<PersonId, PersonReference> names) {
        PersonId by = row.changedBy();
        return new KeptSet(
                id,
                said(row),
                OwnIds.isOwn(id),
                row.hidden(),
                row.version(),
                by == null ? null : names.get(by),
                row.changedAt());
    }

    /**
     * One set.
     *
     * @param id which
     * @return empty if there is none
     */
    @ForPeopleTeam
    @Transactional(readOnly = true)
    public Optional<KeptSet> find(String id) {
        return row(id).map(set -> kept(id, set, keeping.names(Stream.ofNullable(set.changedBy()))));
    }

    private Optional<SetStore.Row> row(String id) {
        return store.find(id, file.all().get(id));
    }

    /**
     * Writes a set of the company's own.
     *
     * @param draft what it says
     * @param shown whether people are offered it from now on
     * @return what it is called
     * @throws SaidException if it cannot be kept as it is
     */
    @ForPeopleTeam
    public String write(SetDraft draft, boolean shown) {
        keeping.lock();
        String id = bank.newId();
        writeAs(id, draft, shown);
        return id;
    }

    /**
     * Writes a set of the company's own that has an id already, as from a file.
     *
     * @param id what it is called
     * @param draft what it says
     * @param shown whether people are offered it from now on
     * @throws SaidException if it cannot be kept as it is, or be called so
     */
    @ForPeopleTeam
    public void writeAs(String id, SetDraft draft, boolean shown) {
        keeping.lock();
        SetDraft words = checked(draft);
        BankKeeping.requireNew(id, row(id).isPresent());
        keep(id, words, !shown, 1);
        keeping.tell(Change.SET_WRITTEN, id);
    }

    /**
     * Changes what a set says.
     *
     * @param id which
     * @param basedOn the {@link KeptSet#version} that whoever changes it has looked at
     * @param draft what it says from now on
     * @throws StaleQuestionException if somebody else changed it since; nothing is written
     * @throws SaidException if it cannot be kept as it is
     */
    @ForPeopleTeam
    public void change(String id, int basedOn, SetDraft draft) {
        keeping.lock();
        SetDraft words = checked(draft);
        SetStore.Row now = row(id).orElseThrow(SetEditing::unknown);
        BankKeeping.requireSeen(now.version(), basedOn);
        if (!words.equals(said(now))) {
            keep(id, words, now.hidden(), now.version() + 1);
            keeping.tell(Change.SET_CHANGED, id);
        }
    }

    /**
     * Offers a set no more, or again.
     *
     * @param id which
     * @param hidden true to hide it
     */
    @ForPeopleTeam
    public void hide(String id, boolean hidden) {
        keeping.lock();
        SetStore.Row now = row(id).orElseThrow(SetEditing::unknown);
        if (now.hidden() != hidden) {
            store.hide(id, hidden);
            keeping.tell(hidden ? Change.SET_HIDDEN : Change.SET_SHOWN, id);
        }
    }

    private void keep(String id, SetDraft words, boolean hidden, int version) {
        store.keep(id, words, hidden, version, keeping.viewer(), keeping.now());
    }

    private SetDraft checked(SetDraft draft) {
        SetDraft words = draft.checked();
        words.questions().stream()
                .filter(question -> !isAsked(question))
                .findFirst()
                .ifPresent(question -> {
                    throw new SaidException("questionbank.problem.unknown-question", question);
                });
        return words;
    }

    /** As whoever keeps it sees it. */
    private SetDraft said(SetStore.Row set) {
        return set.draft().asking(this::isAsked);
    }

    /** Whether an employee can be asked a question, hidden or not. */
    private boolean isAsked(String question) {
        return bank.read()
                .setting(question)
                .newest(files.find(question))
                .filter(newest -> newest.perspective() == Perspective.EMPLOYEE)
                .isPresent();
    }

    private static RuntimeException unknown() {
        return new AccessDeniedException("There is no such set");
    }
}
