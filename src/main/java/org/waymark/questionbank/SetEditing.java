package org.waymark.questionbank;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForPeopleTeam;
import org.waymark.base.text.SaidException;
import org.waymark.organization.People;
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
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SetEditing(
            SetFile file,
            SetStore store,
            QuestionStore bank,
            QuestionFiles files,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.file = file;
        this.store = store;
        this.bank = bank;
        this.files = files;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
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
        Map<PersonId, PersonReference> names = people.findAll(sets.values().stream()
                .flatMap(set -> Stream.ofNullable(set.changedBy()))
                .collect(Collectors.toSet()));
        Set<String> known = known();
        return sets.entrySet().stream()
                .map(set -> kept(set.getKey(), set.getValue(), known, names))
                .toList();
    }

    private static KeptSet kept(
            String id, SetStore.Row row, Set<String> known, Map<PersonId, PersonReference> names) {
        PersonId by = row.changedBy();
        return new KeptSet(
                id,
                row.draft().asking(known::contains),
                QuestionStore.isOwn(id),
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
        return all().stream().filter(set -> set.id().equals(id)).findFirst();
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
        SetDraft words = checked(draft);
        if (!canBeNew(id)) {
            throw new SaidException("questionbank.problem.no-id", id);
        }
        keep(id, words, !shown, 1);
        events.publishEvent(QuestionBankChanged.of(Change.SET_WRITTEN, id));
    }

    /**
     * Whether a set of the company's own can be called so.
     *
     * @param id nobody has checked it
     * @return false if there is one, or if it is no such id
     */
    @ForPeopleTeam
    @Transactional(readOnly = true)
    public boolean canBeNew(String id) {
        return QuestionStore.isOwnId(id) && find(id).isEmpty();
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
        SetDraft words = checked(draft);
        CompanyQuestions _ = bank.lock();
        KeptSet now = find(id).orElseThrow(SetEditing::unknown);
        if (now.version() != basedOn) {
            throw new StaleQuestionException();
        }
        if (!words.equals(now.draft())) {
            keep(id, words, now.hidden(), now.version() + 1);
            events.publishEvent(QuestionBankChanged.of(Change.SET_CHANGED, id));
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
        CompanyQuestions _ = bank.lock();
        KeptSet now = find(id).orElseThrow(SetEditing::unknown);
        if (now.hidden() != hidden) {
            store.hide(id, hidden);
            events.publishEvent(QuestionBankChanged.of(hidden ? Change.SET_HIDDEN : Change.SET_SHOWN, id));
        }
    }

    private void keep(String id, SetDraft words, boolean hidden, int version) {
        store.keep(id, words, hidden, version, currentUser.find().orElse(null), clock.instant());
    }

    private SetDraft checked(SetDraft draft) {
        SetDraft words = draft.checked();
        Set<String> known = known();
        words.questions().stream()
                .filter(question -> !known.contains(question))
                .findFirst()
                .ifPresent(question -> {
                    throw new SaidException("questionbank.problem.unknown-question", question);
                });
        return words;
    }

    /** What an employee can be asked, hidden or not. */
    private Set<String> known() {
        return bank.read().with(files.all()).stream()
                .filter(question -> question.perspective() == Perspective.EMPLOYEE)
                .map(Question::root)
                .collect(Collectors.toSet());
    }

    private static RuntimeException unknown() {
        return new AccessDeniedException("There is no such set");
    }
}
