package org.waymark.organization.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForStaff;
import org.waymark.organization.KnownPerson;
import org.waymark.organization.PeopleStore;
import org.waymark.organization.PersonField;
import org.waymark.organization.importing.HeldChange.Part;

/**
 * Nobody makes themself another person or somebody's manager: what somebody asks for that would do so waits until a second one of
 * those who keep people or accounts releases it. It then takes the way of an import, and is checked like one.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-29-a-second-person.md">Decision: a second person</a>
 */
@Service
@DeniedByDefault
@Transactional
public class HeldChanges {

    /** How many a page shows; those after them follow as these are decided. */
    static final int SHOWN = 50;

    private final HeldChangeStore store;
    private final PeopleImport peopleImport;
    private final PeopleStore people;
    private final CurrentUser currentUser;

    HeldChanges(HeldChangeStore store, PeopleImport peopleImport, PeopleStore people, CurrentUser currentUser) {
        this.store = store;
        this.peopleImport = peopleImport;
        this.people = people;
        this.currentUser = currentUser;
    }

    /**
     * What came of a release.
     *
     * @param outdated values that meanwhile are others than when the change was asked for; nothing was written if there are any
     * @param report what was done, or what stands against it; null if something is outdated
     */
    public record Release(List<Part> outdated, @Nullable PeopleImportReport report) {

        /**
         * Whether it took effect.
         *
         * @return false if it does not fit any more
         */
        public boolean isWritten() {
            return report != null && report.written();
        }
    }

    /**
     * What waits for a second person.
     *
     * @return the oldest first, at most {@value #SHOWN}
     */
    @ForStaff
    @Transactional(readOnly = true)
    public List<HeldChange> waiting() {
        return store.waiting(SHOWN);
    }

    /**
     * Lets a change take effect, unless it does not fit any more; then it goes on waiting.
     *
     * @param id of the change
     * @return what came of it, empty if somebody else has decided meanwhile
     * @throws AccessDeniedException for whoever asked for it and whom it is about
     */
    @ForStaff
    public Optional<Release> release(long id) {
        return find(id).flatMap(this::release);
    }

    private Optional<Release> release(HeldChange change) {
        List<Part> outdated =
                change.parts().stream().filter(part -> !isAsAsked(part)).toList();
        if (!outdated.isEmpty()) {
            return Optional.of(new Release(outdated, null));
        }
        if (!decide(change, true)) {
            return Optional.empty();
        }
        PeopleImportReport report = peopleImport.apply(file(change));
        if (!report.written()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return Optional.of(new Release(List.of(), report));
    }

    /**
     * Does away with a change.
     *
     * @param id of the change; nothing happens to one that somebody else has decided meanwhile
     * @throws AccessDeniedException for whoever asked for it and whom it is about
     */
    @ForStaff
    public void refuse(long id) {
        find(id).ifPresent(change -> {
            boolean _ = decide(change, false);
        });
    }

    private Optional<HeldChange> find(long id) {
        Optional<HeldChange> found = store.find(id).stream().findFirst();
        if (found.filter(change -> !change.mayBeDecidedBy(currentUser.require()))
                .isPresent()) {
            throw new AccessDeniedException("A second person decides");
        }
        return found;
    }

    /** Whether it was still to be decided; of two who decide at the same time one does. */
    private boolean decide(HeldChange change, boolean released) {
        return store.decide(change.id(), released) == change.parts().size();
    }

    private boolean isAsAsked(Part part) {
        PersonId person = part.person().id();
        if (part.field() == PersonField.MANAGER) {
            return people.managerOf(person)
                    .equals(Optional.ofNullable(part.from().manager()).map(HeldChange.Somebody::id));
        }
        KnownPerson today = people.find(person).orElseThrow();
        return Objects.equals(part.field().text(today.facts()), part.from().text());
    }

    /** The very people, with the values that were asked for in place of those of today. */
    private PeopleFile file(HeldChange change) {
        Map<PersonId, PersonCells> rows = new LinkedHashMap<>();
        for (Part part : change.parts()) {
            KnownPerson person = people.find(part.person().id()).orElseThrow();
            PersonCells cells = rows.computeIfAbsent(person.id(), id -> PersonCells.of(person));
            rows.put(person.id(), cells.with(part));
        }
        return PersonCells.file(rows);
    }
}
