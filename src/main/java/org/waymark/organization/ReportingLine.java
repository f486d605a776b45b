package org.waymark.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
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

    /** Null for a line of before moments were kept. */
    @Column(updatable = false)
    private @Nullable Instant begunAt;

    protected ReportingLine() {}

    /** Begins on a day, and counts from a moment of it: two lines of one person can touch on the same day. */
    ReportingLine(PersonId person, PersonId manager, LocalDate startsOn, Instant begunAt) {
        this.personId = person.value();
        this.managerId = manager.value();
        this.startsOn = startsOn;
        this.begunAt = begunAt;
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
