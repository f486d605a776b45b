package org.waymark.wall.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of the model about moves with a date: what somebody is to be from a later day on. Until that day nothing of it counts, and nobody
 * but those who keep people knows of it; on the day it is as if somebody changed the line by hand.
 */
final class Planned {

    /** What the rest of the model knows of people and their lines, and does to them. */
    interface Company {
        boolean mayManage(@Nullable Who manager, Who report);

        boolean hasLeft(Who who);

        void changeManager(Who report, @Nullable Who manager);

        void comeBack(Who who);
    }

    /**
     * What is to be changed.
     *
     * @param who whom it is about
     * @param day from which on, counted in nights of the history
     * @param movesLine whether they report to somebody else then
     * @param manager to whom, be it whom they report to already; null for nobody
     * @param askedBy who asked for it, null for whoever runs the server
     * @param returns whether they have left and come back that day
     */
    record Wish(
            Who who,
            int day,
            boolean movesLine,
            @Nullable Who manager,
            @Nullable Who askedBy,
            boolean returns) {

        /** Who becomes a manager by it. */
        private @Nullable Who newManager() {
            return movesLine ? manager : null;
        }

        /** Nobody makes themself a manager, and only an administrator opens an account again. */
        private boolean isConfirmedBySomebody() {
            return returns || (newManager() != null && newManager() == askedBy);
        }
    }

    private enum State {
        OPEN("is to move"),
        DONE("has moved"),
        TAKEN_BACK("does not move after all");

        private final String words;

        State(String words) {
            this.words = words;
        }
    }

    private static final class Plan {
        private final Wish wish;
        private State state = State.OPEN;
        private boolean isConfirmed;
        /** Whether it did not fit on its day; it is not tried again by itself. */
        private boolean isStuck;

        Plan(Wish wish) {
            this.wish = wish;
        }

        private boolean isWaiting() {
            return wish.isConfirmedBySomebody() && !isConfirmed;
        }
    }

    private final Company company;
    private final List<Plan> plans = new ArrayList<>();
    /** Who reads in the trail that a move of theirs was carried out. */
    private final Set<Who> told = EnumSet.noneOf(Who.class);

    Planned(Company company) {
        this.company = company;
    }

    /** In place of whatever was planned for them. */
    void plan(Wish wish) {
        takeBack(wish.who());
        plans.add(new Plan(wish));
    }

    void takeBack(Who who) {
        open(who).ifPresent(plan -> plan.state = State.TAKEN_BACK);
    }

    boolean isPlanned(Who who) {
        return open(who).isPresent();
    }

    /** Whether it waits for somebody, and a second one may confirm it. */
    boolean mayConfirm(Who who, Who second, boolean isAdministrator) {
        return open(who)
                .filter(Plan::isWaiting)
                .filter(plan -> second != who && second != plan.wish.newManager())
                .filter(plan -> isAdministrator || !plan.wish.returns())
                .isPresent();
    }

    /** Whose day has come is carried out. */
    void confirm(Who who, int today) {
        open(who).ifPresent(plan -> plan.isConfirmed = true);
        carryOut(today);
    }

    /** Whether it did not fit, and may be tried again by somebody whom it does not make a manager. */
    boolean mayTryAgain(Who who, Who by, boolean isAdministrator) {
        return open(who)
                .filter(plan -> plan.isStuck && by != who && by != plan.wish.newManager())
                .filter(plan -> isAdministrator || !plan.wish.returns())
                .isPresent();
    }

    void tryAgain(Who who) {
        open(who).ifPresent(this::isCarriedOut);
    }

    /** What is due, one after the other for as long as one more fits: two may change places. */
    void carryOut(int today) {
        List<Plan> due = plans.stream()
                .filter(plan -> plan.state == State.OPEN && !plan.isStuck && !plan.isWaiting())
                .filter(plan -> plan.wish.day() <= today)
                .sorted(Comparator.comparingInt(plan -> plan.wish.day()))
                .toList();
        int before;
        do {
            before = due.size();
            due = due.stream().filter(plan -> !isCarriedOut(plan)).toList();
        } while (!due.isEmpty() && due.size() < before);
        due.forEach(plan -> plan.isStuck = true);
    }

    private boolean isCarriedOut(Plan plan) {
        Wish wish = plan.wish;
        boolean isManagerHere = wish.newManager() == null || !company.hasLeft(wish.newManager());
        boolean isHere = wish.returns() || !company.hasLeft(wish.who());
        if (!isManagerHere || !isHere || (wish.movesLine() && !company.mayManage(wish.newManager(), wish.who()))) {
            return false;
        }
        plan.state = State.DONE;
        told.add(wish.who());
        if (wish.returns()) {
            company.comeBack(wish.who());
        }
        if (wish.movesLine()) {
            company.changeManager(wish.who(), wish.newManager());
        }
        return true;
    }

    /** With what they never shared; that they are to come back stays. */
    void forget(Who who) {
        plans.removeIf(plan -> plan.wish.who() == who && !(plan.wish.returns() && plan.state == State.OPEN));
    }

    /** What somebody knows of moves: those who keep people all of it, and anybody that they have moved themselves. */
    Set<String> known(Who viewer, boolean keepsPeople) {
        Set<String> known = new TreeSet<>();
        plans.stream()
                .filter(plan -> keepsPeople || (plan.wish.who() == viewer && plan.state == State.DONE))
                .forEach(plan -> known.add(plan.wish.who() + " " + plan.state.words));
        return known;
    }

    /** Whether somebody reads in their part of the trail that they have moved. */
    boolean isTold(Who who) {
        return told.contains(who);
    }

    /** What a row says, as {@link #known} does. */
    static String row(Who who, @Nullable String outcome) {
        return who + " " + (outcome == null ? State.OPEN : State.valueOf(outcome)).words;
    }

    /** Whom something is planned for that waits for somebody. */
    Stream<Who> waiting() {
        return plans.stream()
                .filter(plan -> plan.state == State.OPEN && plan.isWaiting())
                .map(plan -> plan.wish.who());
    }

    private Optional<Plan> open(Who who) {
        return plans.stream()
                .filter(plan -> plan.wish.who() == who && plan.state == State.OPEN)
                .findFirst();
    }
}
