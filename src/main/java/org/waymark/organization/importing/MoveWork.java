package org.waymark.organization.importing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.organization.KnownPerson;
import org.waymark.organization.PeopleStore;
import org.waymark.organization.PersonField;
import org.waymark.organization.importing.PeopleImportReport.Kind;
import org.waymark.organization.importing.PlannedMoveStore.Due;
import org.waymark.organization.leaver.Leavers;
import org.waymark.organization.leaver.Reopening;

/**
 * Carries out moves, each as an import of one row in a transaction of its own: all of it or nothing. Whoever carries one out holds its row,
 * so that of two nodes one does. What does not fit is kept with its reason, and is not tried again by itself: by then it may be
 * settled in another way.
 */
@Component
class MoveWork {

    private static final Logger LOG = LoggerFactory.getLogger(MoveWork.class);

    private final PlannedMoveStore store;
    private final PeopleImport peopleImport;
    private final PeopleStore people;
    private final Leavers leavers;
    private final Reopening reopening;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    MoveWork(
            PlannedMoveStore store,
            PeopleImport peopleImport,
            PeopleStore people,
            Leavers leavers,
            Reopening reopening,
            CurrentUser currentUser,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.peopleImport = peopleImport;
        this.people = people;
        this.leavers = leavers;
        this.reopening = reopening;
        this.currentUser = currentUser;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Two who change places fit one after the other, whichever comes first: so it goes round as long as one more fits. */
    void carryOutDue(LocalDate today) {
        List<Long> due = transaction.execute(status -> store.due(today));
        Map<Long, MoveProblem> left = new LinkedHashMap<>();
        int before;
        do {
            before = due.size();
            left.clear();
            due.forEach(move -> attempt(move, today).ifPresent(problem -> left.put(move, problem)));
            due = List.copyOf(left.keySet());
        } while (!due.isEmpty() && due.size() < before);
        left.forEach(this::tell);
    }

    /** One that fails in another way is tried again next time and holds nobody up. */
    private Optional<MoveProblem> attempt(long move, LocalDate today) {
        try {
            return tried(move, today);
        } catch (RuntimeException e) {
            // Its message may name what stands in a row.
            LOG.warn("Move {} is tried again later: {}", move, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Carries one out, or keeps what stands against it. */
    Optional<MoveProblem> carryOut(long move, LocalDate today) {
        Optional<MoveProblem> problem = tried(move, today);
        problem.ifPresent(told -> tell(move, told));
        return problem;
    }

    private void tell(long move, MoveProblem problem) {
        transaction.executeWithoutResult(status -> store.tell(move, problem));
    }

    private Optional<MoveProblem> tried(long move, LocalDate today) {
        return transaction.execute(status -> {
            Optional<MoveProblem> problem = store.hold(move)
                    .filter(due -> !due.wish().from().isAfter(today))
                    .flatMap(due -> write(move, due));
            if (problem.isPresent()) {
                status.setRollbackOnly();
            }
            return problem;
        });
    }

    private Optional<MoveProblem> write(long move, Due due) {
        MoveWish wish = due.wish();
        PersonId manager = wish.manager();
        if (manager != null && currentUser.find().equals(Optional.of(manager))) {
            throw new AccessDeniedException("Nobody makes themself a manager");
        }
        if (manager != null && !leavers.among(List.of(manager)).isEmpty()) {
            return Optional.of(MoveProblem.MANAGER_HAS_LEFT);
        }
        if (!wish.returns() && !leavers.among(List.of(due.person())).isEmpty()) {
            return Optional.of(MoveProblem.PERSON_HAS_LEFT);
        }
        // Before the row is read: it would be planned once more, or taken back.
        store.end(move, "DONE");
        if (wish.returns()) {
            reopening.open(due.person());
        }
        PeopleImportReport report = peopleImport.apply(PersonCells.file(due.person(), cells(due)));
        return problem(report);
    }

    private PersonCells cells(Due due) {
        KnownPerson person = people.find(due.person()).orElseThrow();
        MoveWish wish = due.wish();
        PersonCells cells = PersonCells.of(person);
        if (wish.returns()) {
            cells.with(PeopleColumn.START_DATE, wish.from());
        }
        for (PersonField field : wish.fields()) {
            cells.with(
                    PeopleColumn.of(field),
                    switch (field) {
                        case TITLE -> wish.title();
                        case DEPARTMENT -> wish.department();
                        case ROLE -> wish.role();
                        default ->
                            wish.manager() == null
                                    ? null
                                    : people.find(wish.manager()).orElseThrow().email();
                    });
        }
        return cells;
    }

    private static Optional<MoveProblem> problem(PeopleImportReport report) {
        if (report.problems().stream().anyMatch(problem -> problem.kind() == Kind.CYCLE)) {
            return Optional.of(MoveProblem.CYCLE);
        }
        if (!report.isSound()) {
            return Optional.of(MoveProblem.OTHER);
        }
        return report.warnings().stream().anyMatch(warning -> warning.kind() == Kind.ROLE_KEPT)
                ? Optional.of(MoveProblem.ROLE_GONE)
                : Optional.empty();
    }
}
