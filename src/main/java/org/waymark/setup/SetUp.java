package org.waymark.setup;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForAdministrators;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.setup.SetUpKey;
import org.waymark.base.setup.SetUpState;
import org.waymark.base.setup.SetUpStep;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.setup.SetUpStore.Said;

/**
 * What is left to do before a company can use its portal. Whether a step is done is what its module sees; administrators say only what
 * they leave aside, and when they want to be led there no more.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-set-up.md">Decision: set-up</a>
 */
@Service
@DeniedByDefault
public class SetUp {

    /** Open pages and other nodes are told by it that something was left aside, taken up or hidden. */
    public static final String TOPIC = "set-up";

    private final List<SetUpStep> steps;
    private final SetUpStore store;
    private final SetUpMemory memory;
    private final People people;
    private final CurrentUser currentUser;
    private final LiveUpdates updates;
    private final TransactionTemplate transaction;

    SetUp(
            List<SetUpStep> steps,
            SetUpStore store,
            SetUpMemory memory,
            People people,
            CurrentUser currentUser,
            LiveUpdates updates,
            PlatformTransactionManager transactions) {
        this.steps = steps.stream().sorted(Comparator.comparing(SetUpStep::key)).toList();
        this.store = store;
        this.people = people;
        this.currentUser = currentUser;
        this.updates = updates;
        this.transaction = new TransactionTemplate(transactions);
        this.memory = memory;
    }

    /** How a step stands. */
    public enum Standing {
        /** Nothing is left to do. */
        DONE,
        /** Somebody left it aside. */
        SKIPPED,
        /** It waits. */
        OPEN
    }

    /**
     * A step.
     *
     * @param key which
     * @param standing how it stands
     * @param state what is there, or what to do
     * @param skippedBy who left it aside, null for nobody and for somebody who is not known any more
     * @param address where it is done, empty for nowhere
     * @param role who does it there
     */
    public record Step(
            SetUpKey key,
            Standing standing,
            SetUpState state,
            @Nullable PersonReference skippedBy,
            String address,
            Role role)
            implements Serializable {}

    /**
     * All of it.
     *
     * @param steps in their order
     * @param isOver whether nobody is led there any more
     */
    public record Page(List<Step> steps, boolean isOver) implements Serializable {

        /** How many steps wait. */
        public int open() {
            return (int) steps.stream()
                    .filter(step -> step.standing() == Standing.OPEN)
                    .count();
        }
    }

    /** Whether home leads there, for whoever looks. It costs no statement. */
    @ForAdministrators
    public boolean isToBeShown() {
        return !memory.isOver();
    }

    /** How all steps are, by one transaction that sees what an administrator may not. Once nothing is open, nobody is led here any more. */
    @ForAdministrators
    public Page look() {
        Page page = RunAs.operator(() -> Objects.requireNonNull(transaction.execute(status -> read())));
        if (page.open() == 0 && !page.isOver()) {
            change(() -> store.hide(null));
            return new Page(page.steps(), true);
        }
        return page;
    }

    private Page read() {
        Said said = store.read();
        List<PersonId> by = said.skipped().values().stream()
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        Map<PersonId, PersonReference> names = by.isEmpty() ? Map.of() : people.findAll(by);
        return new Page(steps.stream().map(step -> step(step, said, names)).toList(), said.isOver());
    }

    private static Step step(SetUpStep step, Said said, Map<PersonId, PersonReference> names) {
        SetUpState state = step.state();
        boolean isSkipped = said.skipped().containsKey(step.key());
        return new Step(
                step.key(),
                state.isDone() ? Standing.DONE : isSkipped ? Standing.SKIPPED : Standing.OPEN,
                state,
                Optional.ofNullable(said.skipped().get(step.key()))
                        .map(names::get)
                        .orElse(null),
                step.address(),
                step.role());
    }

    /**
     * Leaves a step aside. It can be taken up again at any time.
     *
     * @param step which
     */
    @ForAdministrators
    public void skip(SetUpKey step) {
        change(() -> store.skip(step, currentUser.require()));
    }

    /**
     * Takes up what somebody left aside.
     *
     * @param step which
     */
    @ForAdministrators
    public void takeUp(SetUpKey step) {
        change(() -> {
            store.takeUp(step);
            store.showAgain();
        });
    }

    /** Leads nobody here any more; the page stays at its address. */
    @ForAdministrators
    public void hide() {
        change(() -> store.hide(currentUser.require()));
    }

    private void change(Runnable change) {
        transaction.executeWithoutResult(status -> {
            change.run();
            updates.announce(TOPIC);
        });
    }
}
