package org.waymark.organization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;

/** Nobody is their own manager, nor that of anybody above them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Cycles {

    private final ReportingLineRepository lines;
    private final PersonRepository people;

    Cycles(ReportingLineRepository lines, PersonRepository people) {
        this.lines = lines;
        this.people = people;
    }

    /** Somebody and everybody above them. */
    Set<PersonId> chainFrom(PersonId manager) {
        return lines.findChainAbove(manager.value()).stream().map(PersonId::new).collect(Collectors.toSet());
    }

    /**
     * Refuses a line with which people would report to each other in a circle.
     *
     * @throws ReportingCycleException if the manager is, or reports to, the very person
     */
    void refuse(PersonId person, PersonId manager) {
        List<Long> above = lines.findChainAbove(manager.value());
        int end = above.indexOf(person.value());
        if (end < 0) {
            return;
        }
        List<Long> circle = Stream.concat(Stream.of(person.value()), above.subList(0, end + 1).stream())
                .toList();
        Map<Long, String> names = people.findReferences(circle).stream()
                .collect(Collectors.toMap(reference -> reference.id().value(), PersonReference::name));
        throw new ReportingCycleException(
                circle.stream().map(names::get).filter(Objects::nonNull).toList());
    }
}
