package org.waymark.organization.importing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForStaff;
import org.waymark.organization.PeopleStore;

/** Adds a single person, or changes what is known of one, in the way of an import of one row and with all of its checks. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class PersonEditing {

    private final PeopleImport peopleImport;
    private final PeopleStore people;

    PersonEditing(PeopleImport peopleImport, PeopleStore people) {
        this.peopleImport = peopleImport;
        this.people = people;
    }

    /**
     * What is known of somebody today.
     *
     * @param person who
     * @return empty if there is no such person
     */
    @ForStaff
    public Optional<PersonDraft> read(PersonId person) {
        return people.find(person)
                .map(known ->
                        new PersonDraft(known.facts(), people.managerOf(person).orElse(null)));
    }

    /**
     * Departments to choose from; another name makes a new one.
     *
     * @return their names, in alphabetical order
     */
    @ForStaff
    public List<String> departments() {
        return people.departments().stream().sorted().toList();
    }

    /**
     * Tells what {@link #apply} would do.
     *
     * @param person who, null for a new person
     * @param draft all that is to be known of them
     * @return the dry run; the line of a problem says nothing, its column is one of the form
     */
    @ForStaff
    public PeopleImportReport check(@Nullable PersonId person, PersonDraft draft) {
        return peopleImport.check(file(person, draft));
    }

    /**
     * Adds or changes somebody, unless {@link PathImportReport#isSound} says that something stands against it.
     *
     * @param person who, null for a new person
     * @param draft all that is to be known of them
     * @return what was done, and what waits for a second person
     */
    @ForStaff
    @Transactional
    public PeopleImportReport apply(@Nullable PersonId person, PersonDraft draft) {
        return peopleImport.apply(file(person, draft));
    }

    private PeopleFile file(@Nullable PersonId person, PersonDraft draft) {
        PersonId manager = draft.manager();
        String managersEmail =
                manager == null ? null : people.find(manager).orElseThrow().email();
        return PersonCells.file(person, PersonCells.of(draft, managersEmail));
    }
}
