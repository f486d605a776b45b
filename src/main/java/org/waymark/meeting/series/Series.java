package org.waymark.meeting.series;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.text.OneLine;
import org.waymark.meeting.time.Zones;

/** The rhythm in which two people of a reporting line meet. */
@Entity
@Table(name = "meeting_series")
class Series {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting_series")
    @SequenceGenerator(name = "meeting_series", sequenceName = "meeting_series_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private long employeeId;

    @Column(updatable = false)
    private long managerId;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm = Rhythm.ON_DEMAND;

    private LocalDate firstDay = LocalDate.EPOCH;
    private LocalTime startTime = LocalTime.MIDNIGHT;
    private int minutes;
    private String zoneId = ZoneOffset.UTC.getId();
    private String place = "";
    private long setBy;
    private Instant setAt = Instant.EPOCH;
    private @Nullable Instant endedAt;

    protected Series() {}

    Series(PersonId employee, PersonId manager) {
        this.employeeId = employee.value();
        this.managerId = manager.value();
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    PersonId employee() {
        return new PersonId(employeeId);
    }

    PersonId manager() {
        return new PersonId(managerId);
    }

    /** What was agreed on, with another zone in place of one of which this Java knows no rules. */
    SeriesPlan plan(ZoneId otherwise) {
        return new SeriesPlan(
                rhythm, firstDay, startTime, minutes, Zones.find(zoneId).orElse(otherwise), place);
    }

    LocalDate firstDay() {
        return firstDay;
    }

    /** The zone as it is kept, whether its rules are known or not. */
    String zoneId() {
        return zoneId;
    }

    /** The days that it gives from one on until another, both inclusive. */
    List<LocalDate> days(LocalDate from, LocalDate until) {
        return rhythm.days(firstDay)
                .takeWhile(day -> !day.isAfter(until))
                .filter(day -> !day.isBefore(from))
                .toList();
    }

    void follow(SeriesPlan plan, PersonId by, Instant now, LocalDate today) {
        this.firstDay = plan.rhythm() == rhythm ? rhythm.goOn(firstDay, plan.firstDay(), today) : plan.firstDay();
        this.rhythm = plan.rhythm();
        this.startTime = plan.start();
        this.minutes = plan.minutes();
        this.zoneId = plan.zone().getId();
        this.place = OneLine.checked(plan.place());
        this.setBy = by.value();
        this.setAt = now;
    }

    void end(PersonId by, Instant now) {
        this.endedAt = now;
        this.setBy = by.value();
        this.setAt = now;
    }
}
