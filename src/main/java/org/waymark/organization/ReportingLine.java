package org.waymark.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.organization.LineNotPutBackException.Reason;

/** Who reports to whom, from a day until (not including) another. */
@Entity
class ReportingLine {

    /** For how long after its end a line can be put back. */
    static final Duration TO_PUT_BACK = Duration.ofDays(1);

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

    /** Since when it has ended; null for one that goes on, and for one that ended before moments were kept. */
    private @Nullable Instant endedAt;

    /** Whether it should never have begun: the line before it was put back. */
    private boolean byMistake;

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
    void end(LocalDate day, Instant now) {
        this.endsOn = day.isBefore(startsOn) ? startsOn : day;
        this.endedAt = now;
    }

    boolean isOpen() {
        return endsOn == null;
    }

    boolean begunSince(Instant moment) {
        return begunAt != null && !begunAt.isBefore(moment);
    }

    /**
     * Whether it can be put back.
     *
     * @return since when it has ended
     * @throws LineNotPutBackException if it goes on, has begun by mistake itself, or ended a day ago or earlier
     */
    Instant requireToPutBack(Instant now) {
        if (endedAt == null || byMistake || !now.isBefore(endedAt.plus(TO_PUT_BACK))) {
            throw new LineNotPutBackException(Reason.TOO_LATE);
        }
        return endedAt;
    }

    /** Goes on as if it had not ended: it is the same line as before, so whatever was handed to its manager counts again. */
    void putBack(Instant now) {
        requireToPutBack(now);
        this.endsOn = null;
        this.endedAt = null;
    }

    /** Ends the line for good, if it has not ended yet. */
    void endAsMistaken(LocalDate day, Instant now) {
        if (isOpen()) {
            end(day, now);
        }
        this.byMistake = true;
    }
}
