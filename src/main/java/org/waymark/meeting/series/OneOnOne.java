package org.waymark.meeting.series;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.time.MeetingTime;

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

    // The day that its series gave it, and whether it takes place.
    private @Nullable Long seriesId;
    private @Nullable LocalDate seriesDay;
    private boolean skipped;

    // The time on the clocks of a zone, as far as one is set.
    private @Nullable LocalTime startTime;
    private @Nullable String zoneId;
    private @Nullable Integer minutes;
    private String place = "";

    /** Whether the reflection for it was opened, or will be. */
    private boolean prepared;

    /** Whether it was arranged, or the two just talked. */
    @Column(updatable = false)
    private boolean planned = true;

    // What calendar programs know it by, and how often that was changed.
    private UUID uid = UUID.randomUUID();
    private int sequence;

    /** Whether calendars were told of it by mail. */
    private boolean invited;

    protected OneOnOne() {}

    OneOnOne(PersonId employee, PersonId manager, LocalDate day, PersonId setBy, Instant now) {
        this.employeeId = employee.value();
        this.managerId = manager.value();
        this.day = day;
        this.setBy = setBy.value();
        this.setAt = now;
    }

    /** A conversation that nobody arranged: it has taken place. */
    static OneOnOne unplanned(PersonId employee, PersonId manager, LocalDate day, PersonId by, Instant now) {
        OneOnOne talk = new OneOnOne(employee, manager, day, by, now);
        talk.planned = false;
        return talk;
    }

    OneOnOneId id() {
        return new OneOnOneId(Objects.requireNonNull(id, "not stored yet"));
    }

    LocalDate day() {
        return day;
    }

    PersonId employee() {
        return new PersonId(employeeId);
    }

    PersonId manager() {
        return new PersonId(managerId);
    }

    MeetingTime time() {
        return MeetingTime.of(day, startTime, zoneId, minutes);
    }

    String place() {
        return place;
    }

    boolean skipped() {
        return skipped;
    }

    boolean prepared() {
        return prepared;
    }

    boolean planned() {
        return planned;
    }

    boolean belongsToSeries() {
        return seriesId != null;
    }

    @Nullable
    LocalDate seriesDay() {
        return seriesDay;
    }

    UUID uid() {
        return uid;
    }

    int sequence() {
        return sequence;
    }

    Instant setAt() {
        return setAt;
    }

    boolean invited() {
        return invited;
    }

    void invite(PersonId by) {
        this.invited = true;
        this.setBy = by.value();
    }

    /** Takes note that a reflection is opened for it. That is no change for a calendar. */
    void prepare(PersonId by) {
        this.prepared = true;
        this.setBy = by.value();
    }

    void moveTo(LocalDate newDay, PersonId by, Instant now) {
        this.day = newDay;
        changed(by, now);
    }

    /**
     * Moves it to another time on the clocks of its zone; without a time of its own, only the day.
     *
     * @return false if it is there already, so that there is nothing to tell of
     */
    boolean moveTo(LocalDate newDay, @Nullable LocalTime newStart, PersonId by, Instant now) {
        LocalTime start = newStart == null || startTime == null ? startTime : newStart;
        if (newDay.equals(day) && Objects.equals(start, startTime)) {
            return false;
        }
        this.startTime = start;
        moveTo(newDay, by, now);
        return true;
    }

    /**
     * Moves it to a time of its own; where it has clocks already, it stays on those.
     *
     * @return false if it is there already, so that there is nothing to tell of
     */
    boolean moveTo(MeetingTime chosen, PersonId by, Instant now) {
        MeetingTime.Clock before = time().clock();
        MeetingTime there = before == null ? chosen : chosen.in(before.zone());
        if (there.equals(time())) {
            return false;
        }
        MeetingTime.Clock clock = there.clock();
        this.startTime = clock == null ? null : clock.start();
        this.zoneId = clock == null ? null : clock.zone().getId();
        this.minutes = clock == null ? null : clock.minutes();
        moveTo(there.day(), by, now);
        return true;
    }

    /**
     * Takes the place that a series gives it.
     *
     * @return false if it is at that time already, so that there is nothing to tell of; calendars do not know the place
     */
    boolean follow(Series series, LocalDate given, PersonId by, Instant now) {
        MeetingTime before = time();
        SeriesPlan plan = series.plan(ZoneOffset.UTC);
        this.seriesId = series.id();
        this.seriesDay = given;
        this.startTime = plan.start();
        this.zoneId = series.zoneId();
        this.minutes = plan.minutes();
        this.place = plan.place();
        this.day = given;
        if (time().equals(before)) {
            this.setBy = by.value();
            return false;
        }
        changed(by, now);
        return true;
    }

    void skip(boolean skip, PersonId by, Instant now) {
        this.skipped = skip;
        changed(by, now);
    }

    /** Takes place after all, before any calendar has heard that it does not; whether one knows of it is as before. */
    void undoSkip(boolean wasInvited, PersonId by, Instant now) {
        skip(false, by, now);
        this.invited = wasInvited;
    }

    /** Does not take place, and its series does not ask for it any more. */
    void callOff(PersonId by, Instant now) {
        this.seriesId = null;
        this.seriesDay = null;
        skip(true, by, now);
    }

    /** Its line goes on after all. The number after its own told calendars that it does not take place. */
    void takesPlaceAfterAll(PersonId by, Instant now) {
        this.sequence++;
        changed(by, now);
    }

    /**
     * Exchanges the places of two meetings of a series, with all that a calendar knows of them. What people have prepared
     * stays with the meeting, and so goes along to the other day.
     */
    void exchangePlaces(OneOnOne other, PersonId by) {
        OneOnOne kept = new OneOnOne();
        kept.takePlaceOf(this);
        takePlaceOf(other);
        other.takePlaceOf(kept);
        this.setBy = by.value();
        other.setBy = by.value();
    }

    private void takePlaceOf(OneOnOne other) {
        this.seriesId = other.seriesId;
        this.seriesDay = other.seriesDay;
        this.day = other.day;
        this.skipped = other.skipped;
        this.startTime = other.startTime;
        this.zoneId = other.zoneId;
        this.minutes = other.minutes;
        this.place = other.place;
        this.uid = other.uid;
        this.sequence = other.sequence;
        this.invited = other.invited;
        this.setAt = other.setAt;
    }

    /** A calendar that already holds it has to learn of the change. */
    private void changed(PersonId by, Instant now) {
        if (id != null) {
            this.sequence++;
        }
        this.setBy = by.value();
        this.setAt = now;
    }
}
