package org.waymark.meeting.wrapup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.question.AskedQuestions;

/**
 * What the two people of a reporting line of today have talked about, and what they could ask next. Both see the same kinds
 * and days; which questions were asked before each of them knows for themselves.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-25-what-to-ask.md">Decision: what to ask</a>
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class ConversationMaps {

    /** A life beyond the company is for the person to bring up: being asked about it can sound like a hint. */
    private static final List<Kind> FROM_A_MANAGER = List.of(Kind.LIFE_OUTSIDE_WORK);

    private static final List<Kind> FOR_ONESELF = List.of(Kind.LIFE_OUTSIDE_WORK, Kind.BEYOND_THE_COMPANY);

    private final TouchedKindStore touched;
    private final AskedQuestions asked;
    private final QuestionBank bank;
    private final People people;
    private final CurrentUser currentUser;
    private final Clock clock;

    ConversationMaps(
            TouchedKindStore touched,
            AskedQuestions asked,
            QuestionBank bank,
            People people,
            CurrentUser currentUser,
            Clock clock) {
        this.touched = touched;
        this.asked = asked;
        this.bank = bank;
        this.people = people;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * The map of the viewer and their manager of today.
     *
     * @return empty for somebody who reports to nobody
     */
    @ForEmployees
    public Optional<ConversationMap> mine() {
        PersonId employee = currentUser.require();
        return people.managerOf(employee)
                .map(PersonReference::id)
                .map(manager -> ConversationMap.of(
                        touched.findLast(employee, manager, clock.getZone()), asked.mine(), FOR_ONESELF, bank));
    }

    /**
     * The map of the viewer and a direct report.
     *
     * @param report who
     * @return empty if there is no such person, or if the viewer is not their manager today: both look the same
     */
    @ForEmployees
    public Optional<ConversationMap> with(PersonId report) {
        PersonId manager = currentUser.require();
        return people.isManagedBy(report, manager)
                ? Optional.of(ConversationMap.of(
                        touched.findLast(report, manager, clock.getZone()), asked.of(report), FROM_A_MANAGER, bank))
                : Optional.empty();
    }
}
