package org.waymark.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/** Who reports to whom, from a day until (not including) another. */
@Entity
class ReportingLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reporting_line")
    @SequenceGenerator(name = "reporting_line", sequenceName = "reporting_line_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private long personId;
    private long managerId;
    private LocalDate startsOn = LocalDate.EPOCH;
    private @Nullable LocalDate endsOn;

    protected ReportingLine() {}

    ReportingLine(PersonId person, PersonId manager, LocalDate startsOn) {
        this.personId = person.value();
        this.managerId = manager.value();
        this.startsOn = startsOn;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    PersonId manager() {
        return new PersonId(managerId);
    }

    /** Ends the line; from this day on the former manager sees nothing any more. */
    void end(LocalDate day) {
        this.endsOn = day.isBefore(startsOn) ? startsOn : day;
    }
}
