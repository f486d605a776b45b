package org.waymark.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/** A meeting of two people of one reporting line. */
@Entity
class OneOnOne {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "one_on_one")
    @SequenceGenerator(name = "one_on_one", sequenceName = "one_on_one_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private long employeeId;

    @Column(updatable = false)
    private long managerId;

    private LocalDate day = LocalDate.EPOCH;
    private long setBy;
    private Instant setAt = Instant.EPOCH;

    protected OneOnOne() {}

    OneOnOne(PersonId employee, PersonId manager, LocalDate day, PersonId setBy, Instant now) {
        this.employeeId = employee.value();
        this.managerId = manager.value();
        this.day = day;
        this.setBy = setBy.value();
        this.setAt = now;
    }

    OneOnOneId id() {
        return new OneOnOneId(Objects.requireNonNull(id, "not stored yet"));
    }

    LocalDate day() {
        return day;
    }

    void moveTo(LocalDate newDay, PersonId by, Instant now) {
        this.day = newDay;
        this.setBy = by.value();
        this.setAt = now;
    }
}
