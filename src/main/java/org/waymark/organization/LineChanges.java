package org.waymark.organization;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForStaff;
import org.waymark.organization.LineNotPutBackException.Reason;
import org.waymark.organization.ReportingLineRepository.Ended;

/**
 * Puts reporting lines back that were ended by mistake, within a day. Later than that a new line and a handover are the way.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-29-lines-put-back.md">Decision: lines put back</a>
 */
@Service
@DeniedByDefault
@Transactional
public class LineChanges {

    private final ReportingLineRepository stored;
    private final ReportingLines lines;
    private final PersonRepository people;
    private final Cycles cycles;
    private final CurrentUser currentUser;
    private final Clock clock;

    LineChanges(
            ReportingLineRepository stored,
            ReportingLines lines,
            PersonRepository people,
            Cycles cycles,
            CurrentUser currentUser,
            Clock clock) {
        this.stored = stored;
        this.lines = lines;
        this.people = people;
        this.cycles = cycles;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Lists the lines that can be put back.
     *
     * @param offset how many to pass over
     * @param limit how many to return at the most, positive
     * @return the latest first
     */
    @ForStaff
    @Transactional(readOnly = true)
    public List<LineChange> recent(int offset, int limit) {
        return named(stored.findEndedSince(earliest(), offset, limit));
    }

    /**
     * Finds one of {@link #recent}.
     *
     * @param line its {@link LineChange#line}
     * @return empty if there is none, or if it cannot be put back any more
     */
    @ForStaff
    @Transactional(readOnly = true)
    public Optional<LineChange> find(long line) {
        return named(stored.findEnded(line, earliest()).stream().toList()).stream()
                .findFirst();
    }

    /**
     * Puts a line back: it goes on as if it had not ended. Whatever line its person has had since ends for good, and what was
     * shared in that one is theirs to decide about.
     *
     * @param line the {@link LineChange#line} of one
     * @throws LineNotPutBackException if it cannot be put back any more, or not by the viewer
     * @throws ReportingCycleException if its manager reports to the very person by now
     */
    @ForStaff
    public void putBack(long line) {
        ReportingLine ended = stored.findById(line).orElseThrow(() -> new LineNotPutBackException(Reason.TOO_LATE));
        if (currentUser.find().filter(ended.manager()::equals).isPresent()) {
            throw new LineNotPutBackException(Reason.OWN);
        }
        if (stored.hasLeft(ended.manager().value())) {
            throw new LineNotPutBackException(Reason.LEFT);
        }
        cycles.refuse(ended.person(), ended.manager());
        lines.putBack(ended, clock.instant());
    }

    private Instant earliest() {
        return clock.instant().minus(ReportingLine.TO_PUT_BACK);
    }

    private List<LineChange> named(List<Ended> ended) {
        Map<Long, PersonReference> named = people
                .findReferences(ended.stream()
                        .flatMap(line -> Stream.of(line.person(), line.before(), line.after()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(reference -> reference.id().value(), Function.identity()));
        return ended.stream()
                .map(line -> new LineChange(
                        line.line(),
                        Objects.requireNonNull(named.get(line.person())),
                        Objects.requireNonNull(named.get(line.before())),
                        line.after() == null ? null : named.get(line.after()),
                        line.at(),
                        line.at().plus(ReportingLine.TO_PUT_BACK)))
                .toList();
    }
}
