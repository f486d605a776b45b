package org.waymark.wall.model;

import static org.waymark.wall.model.Move.COMES_BACK;
import static org.waymark.wall.model.Move.COMES_IN_BY_SIGN_ON;
import static org.waymark.wall.model.Move.HAS_ANOTHER_MANAGER_BY_THE_PROVIDER;
import static org.waymark.wall.model.Move.HAS_A_CLAIM_FORGED;
import static org.waymark.wall.model.Move.HAS_A_MOVE_TAKEN_BACK;
import static org.waymark.wall.model.Move.IS_CHANGED_BY_ANOTHER_PROVIDER;
import static org.waymark.wall.model.Move.IS_DISABLED_AT_THE_PROVIDER;
import static org.waymark.wall.model.Move.IS_FORGOTTEN;
import static org.waymark.wall.model.Move.IS_SENT_BY_A_PROVIDER;
import static org.waymark.wall.model.Move.IS_TO_MOVE_FROM_A_DAY;
import static org.waymark.wall.model.Move.KEEPS_A_NOTE_ABOUT;
import static org.waymark.wall.model.Move.LEAVES;
import static org.waymark.wall.model.Move.REPORTS_TO;
import static org.waymark.wall.model.Move.SHARES;
import static org.waymark.wall.model.Move.SLEEPS;
import static org.waymark.wall.model.Mutation.advise;
import static org.waymark.wall.model.Who.DIRECTOR;
import static org.waymark.wall.model.Who.EMPLOYEE;
import static org.waymark.wall.model.Who.MANAGER;
import static org.waymark.wall.model.Who.NEXT_MANAGER;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.waymark.identity.signon.BrokenSignOn;
import org.waymark.organization.importing.BrokenMoves;
import org.waymark.organization.leaver.Leavers;
import org.waymark.provisioning.BrokenProvisioning;
import org.waymark.questionbank.QuestionBank;
import org.waymark.wall.model.Move.Step;
import org.waymark.wall.model.Mutation.OfFunction;
import org.waymark.wall.model.Mutation.OfPolicy;
import org.waymark.wall.model.Mutation.OfService;
import org.waymark.wall.model.Mutation.WhilePlaying;
import org.waymark.wall.model.Mutation.WithoutPolicies;

/**
 * What is broken on purpose of the rules of a company that takes the portal up: moves with a date, who comes back, providers, sign-on, sets of
 * questions, and how many take part.
 */
final class CompanyMutations {

    private CompanyMutations() {}

    static Stream<Mutation> all() {
        return Stream.of(moves(), comingBack(), providers(), signOn(), questionSets(), participation())
                .flatMap(Function.identity());
    }

    private static Stream<Mutation> comingBack() {
        return Stream.of(new WhilePlaying(
                "who comes back finds what was to be erased",
                List.of(new OfFunction("nothing is erased", "erase_unshared_content(bigint)", """
                    create or replace function erase_unshared_content(leaving bigint) returns void
                        language sql volatile
                    begin atomic
                        select;
                    end
                    """)),
                List.of(new Step(EMPLOYEE, KEEPS_A_NOTE_ABOUT, MANAGER, 0), step(IS_FORGOTTEN), step(COMES_BACK))));
    }

    private static Stream<Mutation> providers() {
        Step shares = step(SHARES);
        Step sent = new Step(NEXT_MANAGER, IS_SENT_BY_A_PROVIDER, NEXT_MANAGER, 0);
        Step moved = new Step(EMPLOYEE, HAS_ANOTHER_MANAGER_BY_THE_PROVIDER, NEXT_MANAGER, 0);
        return Stream.of(
                whilePlaying(
                        "a provider of another company changes whom it does not keep",
                        BrokenProvisioning.KEPT,
                        BrokenProvisioning.anySource(),
                        shares,
                        step(IS_CHANGED_BY_ANOTHER_PROVIDER)),
                whilePlaying(
                        "another manager by the provider ends no line",
                        "peopleRecords",
                        call -> call.getMethod().getName().equals("handOver") ? Set.of() : call.proceed(),
                        shares,
                        sent,
                        moved),
                whilePlaying(
                        "a manager who was waited for gets nobody",
                        BrokenProvisioning.KEPT,
                        call -> call.getMethod().getName().equals("endWaitingFor") ? List.of() : call.proceed(),
                        shares,
                        moved,
                        sent),
                whilePlaying(
                        "who is disabled at the provider stays",
                        "accounts",
                        call -> call.getMethod().getName().equals("close") ? null : call.proceed(),
                        shares,
                        step(IS_DISABLED_AT_THE_PROVIDER)));
    }

    private static Stream<Mutation> signOn() {
        return Stream.of(whilePlaying(
                "roles of a provider that nobody released count",
                BrokenSignOn.STORE,
                BrokenSignOn.released(),
                step(COMES_IN_BY_SIGN_ON),
                step(HAS_A_CLAIM_FORGED)));
    }

    private static Stream<Mutation> questionSets() {
        return Stream.of(new OfService(
                "what is hidden is not read any more where it was asked",
                beans -> advise(
                        beans.getBean(QuestionBank.class),
                        call -> call.getMethod().getName().equals("find")
                                ? beans.getBean(QuestionBank.class)
                                        .findShown((String) Objects.requireNonNull(call.getArguments()[0]))
                                : call.proceed())));
    }

    private static Stream<Mutation> participation() {
        return Stream.of(
                new OfPolicy(
                        "administrators read how many take part",
                        "participation_count",
                        "people_team_reads",
                        "viewer_is_staff()"),
                new WithoutPolicies("everybody reads how many take part", "participation_count"),
                new OfFunction("a few are counted", "participation_bands(integer[], integer[])", """
                    create or replace function participation_bands(people int[], took_part int[]) returns text[]
                        language sql immutable
                        return (select array_agg('EXACT'::text) from unnest(people)) || 'EXACT'::text
                    """));
    }

    private static Stream<Mutation> moves() {
        Step shares = step(SHARES);
        Step moves = new Step(EMPLOYEE, IS_TO_MOVE_FROM_A_DAY, NEXT_MANAGER, 0);
        Step later = new Step(EMPLOYEE, IS_TO_MOVE_FROM_A_DAY, NEXT_MANAGER, 2);
        Step sleeps = step(SLEEPS);
        return Stream.of(
                new OfPolicy(
                        "whoever moves from a day on learns of it before",
                        "planned_move",
                        "own_that_is_done",
                        "person_id = viewer()"),
                new OfPolicy(
                        "the next manager learns of it before",
                        "planned_move",
                        "own_that_is_done",
                        "person_id = viewer() and outcome = 'DONE' or manager_id = viewer()"),
                new WithoutPolicies("a table of moves with a date has no policy", "planned_move"),
                new OfFunction("the trail tells whoever moves before the day", "is_of_a_move_to_come(text)", """
                    create or replace function is_of_a_move_to_come(kind text) returns boolean
                        language sql immutable
                        return false
                    """),
                new OfFunction(
                        "nobody has to confirm a move that makes somebody a manager", "guard_planned_move()", """
                    create or replace function guard_planned_move() returns trigger
                        language plpgsql as $$ begin return new; end $$
                    """),
                whilePlaying(
                        "a move counts before its day", BrokenMoves.STORE, BrokenMoves.early(), shares, later, sleeps),
                whilePlaying(
                        "a move that was taken back is carried out",
                        BrokenMoves.STORE,
                        BrokenMoves.forgets("end"),
                        shares,
                        moves,
                        step(HAS_A_MOVE_TAKEN_BACK),
                        sleeps),
                whilePlaying(
                        "what did not fit on its day is tried again by itself",
                        BrokenMoves.STORE,
                        BrokenMoves.forgets("tell"),
                        shares,
                        moves,
                        new Step(NEXT_MANAGER, REPORTS_TO, EMPLOYEE, 0),
                        sleeps,
                        new Step(NEXT_MANAGER, REPORTS_TO, DIRECTOR, 0),
                        sleeps),
                new WhilePlaying(
                        "somebody moves to a manager who has left",
                        List.of(new OfService(
                                "nobody has left",
                                beans -> advise(
                                        beans.getBean(Leavers.class),
                                        call -> call.getMethod().getName().equals("among")
                                                ? Set.of()
                                                : call.proceed()))),
                        List.of(shares, moves, new Step(NEXT_MANAGER, LEAVES, NEXT_MANAGER, 0), sleeps)));
    }

    private static Mutation whilePlaying(String name, String bean, MethodInterceptor advice, Step... history) {
        return new WhilePlaying(
                name, List.of(new OfService(name, beans -> advise(beans.getBean(bean), advice))), List.of(history));
    }

    private static Step step(Move move) {
        return new Step(EMPLOYEE, move, EMPLOYEE, 0);
    }
}
