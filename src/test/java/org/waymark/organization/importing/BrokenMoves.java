package org.waymark.organization.importing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.waymark.organization.importing.PlannedMoveStore.Due;

/** What somebody could get wrong of moves with a date, as advice for what keeps them. */
public final class BrokenMoves {

    /** The bean that keeps them. */
    public static final String STORE = "plannedMoveStore";

    private BrokenMoves() {}

    /** The day of the one that was planned last is said to have come, whichever it is. */
    public static MethodInterceptor early() {
        return call -> switch (call.getMethod().getName()) {
            case "due" -> {
                call.getArguments()[0] = LocalDate.of(9999, 1, 1);
                yield ((List<?>) Objects.requireNonNull(call.proceed()))
                        .stream().map(Long.class::cast).max(Comparator.naturalOrder()).stream()
                                .toList();
            }
            case "hold" ->
                ((Optional<?>) Objects.requireNonNull(call.proceed()))
                        .map(Due.class::cast)
                        .map(BrokenMoves::today);
            default -> call.proceed();
        };
    }

    private static Due today(Due due) {
        MoveWish wish = due.wish();
        return new Due(
                due.person(),
                new MoveWish(
                        LocalDate.of(1, 1, 1),
                        wish.returns(),
                        wish.fields(),
                        wish.title(),
                        wish.department(),
                        wish.role(),
                        wish.manager()));
    }

    /** Something that is kept of them is not. */
    public static MethodInterceptor forgets(String method) {
        return call -> call.getMethod().getName().equals(method) ? null : call.proceed();
    }
}
