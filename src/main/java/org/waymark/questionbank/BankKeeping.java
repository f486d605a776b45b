package org.waymark.questionbank;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.text.SaidException;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.QuestionBankChanged.Change;

/** What keeping questions and keeping sets have in common: one after the other, by whom and when, and that it is told. */
@Component
class BankKeeping {

    private final QuestionStore bank;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BankKeeping(
            QuestionStore bank, People people, CurrentUser currentUser, ApplicationEventPublisher events, Clock clock) {
        this.bank = bank;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Makes whoever changes questions or sets wait, to the end of the transaction. Whatever decides what is written is read after it. */
    void lock() {
        bank.lock();
    }

    /**
     * Refuses an id that cannot be that of something new.
     *
     * @param isThere whether something is called so already, as read after {@link #lock}
     */
    static void requireNew(String id, boolean isThere) {
        if (isThere || !OwnIds.canBe(id)) {
            throw new SaidException("questionbank.problem.no-id", id);
        }
    }

    /** Refuses a change by somebody who has looked at another version than the one of now. */
    static void requireSeen(int version, int basedOn) {
        if (version != basedOn) {
            throw new StaleQuestionException();
        }
    }

    /** Who they are, without those who are gone; in one statement. */
    Map<PersonId, PersonReference> names(Stream<PersonId> ids) {
        return people.findAll(ids.collect(Collectors.toSet()));
    }

    /** Null for the operator. */
    @Nullable
    PersonId viewer() {
        return currentUser.find().orElse(null);
    }

    Instant now() {
        return clock.instant();
    }

    void tell(Change change, String thing) {
        tell(QuestionBankChanged.of(change, thing));
    }

    void tell(QuestionBankChanged change) {
        events.publishEvent(change);
    }
}
