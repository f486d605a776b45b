package org.waymark.organization.importing;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForStaff;
import org.waymark.organization.PeopleStore;

/** Gives many people one role, as an import with a row for each of them would. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class RolesInBulk {

    private final PeopleImport peopleImport;
    private final PeopleStore people;

    RolesInBulk(PeopleImport peopleImport, PeopleStore people) {
        this.peopleImport = peopleImport;
        this.people = people;
    }

    /**
     * Tells what {@link #apply} would do.
     *
     * @param persons who gets the role
     * @param role its address
     * @return the dry run
     */
    @ForStaff
    public PeopleImportReport check(Collection<PersonId> persons, String role) {
        return peopleImport.check(file(persons, role));
    }

    /**
     * Does so, unless something stands against it.
     *
     * @param persons who gets the role
     * @param role its address
     * @return what was done
     */
    @ForStaff
    @Transactional
    public PeopleImportReport apply(Collection<PersonId> persons, String role) {
        return peopleImport.apply(file(persons, role));
    }

    private PeopleFile file(Collection<PersonId> persons, String role) {
        Set<PersonId> wanted = new HashSet<>(persons);
        Map<PersonId, PersonCells> rows = new LinkedHashMap<>();
        people.around(new PeopleStore.Named(persons, List.of(), List.of(), List.of())).stream()
                .filter(person -> wanted.contains(person.id()))
                .forEach(person -> rows.put(person.id(), PersonCells.of(person).with(PeopleColumn.ROLE, role)));
        return PersonCells.file(rows);
    }
}
