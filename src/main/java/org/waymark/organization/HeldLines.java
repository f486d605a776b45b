package org.waymark.organization;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.ReaderLines;

/** Tells who shares who the reader is, and keeps it so for as long as that takes. */
@Component
class HeldLines implements ReaderLines {

    private final JdbcClient jdbc;
    private final PersonRepository people;

    HeldLines(JdbcClient jdbc, PersonRepository people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public boolean hold(PersonId person, PersonId manager) {
        return jdbc.sql("select hold_line(:person, :manager)")
                .param("person", person.value())
                .param("manager", manager.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<String> managerName(PersonId person) {
        return people.findManagerOf(person.value()).map(PersonReference::name);
    }

    @Override
    public Optional<String> name(PersonId person) {
        return people.findReference(person.value()).map(PersonReference::name);
    }
}
