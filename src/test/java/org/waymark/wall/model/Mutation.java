package org.waymark.wall.model;

import static org.waymark.wall.model.Move.HANDS_A_MEETING_OVER_ON_AN_OLD_PAGE;
import static org.waymark.wall.model.Move.HANDS_OVER_ON_AN_OLD_PAGE;
import static org.waymark.wall.model.Move.PUTS_ON_THE_AGENDA;
import static org.waymark.wall.model.Move.REPORTS_TO;
import static org.waymark.wall.model.Move.SHARES;
import static org.waymark.wall.model.Move.SHARES_ON_AN_OLD_PAGE;
import static org.waymark.wall.model.Move.SHARES_THE_TOPIC_ON_AN_OLD_PAGE;
import static org.waymark.wall.model.Move.WRAPS_THE_MEETING_UP;
import static org.waymark.wall.model.Who.DIRECTOR;
import static org.waymark.wall.model.Who.EMPLOYEE;
import static org.waymark.wall.model.Who.MANAGER;
import static org.waymark.wall.model.Who.NEXT_MANAGER;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.BeanFactory;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Readers;
import org.waymark.identity.Accounts;
import org.waymark.meeting.wrapup.MeetingState;
import org.waymark.organization.People;
import org.waymark.organization.importing.HeldChange;
import org.waymark.organization.importing.HeldChange.Part;
import org.waymark.organization.importing.HeldChange.Somebody;
import org.waymark.organization.leaver.Leavers;
import org.waymark.wall.model.Move.Step;

/** Something broken on purpose: a policy that lets too much pass, or a check that a service forgot. */
sealed interface Mutation {

    /** What is wrong with it, in words. */
    String name();

    /** A rule of the database that was written wrong; undone by what stood there before. */
    record OfPolicy(String name, String table, String policy, String using) implements Mutation {}

    /** What may be written was written wrong; undone by what stood there before. */
    record OfCheck(String name, String table, String policy, String check) implements Mutation {}

    /** A table whose policies somebody forgot to switch on. */
    record WithoutPolicies(String name, String table) implements Mutation {}

    /** A function that policies ask. */
    record OfFunction(String name, String function, String definition) implements Mutation {}

    /** A service that was changed, until it is changed back. */
    record OfService(String name, Change change) implements Mutation {}

    /** How a service is changed. */
    interface Change {

        /** Breaks it, and gives back what mends it. */
        Runnable breaks(BeanFactory beans);
    }

    /** What shows only in what happens: broken while a history of its own is played, and mended before everybody reads. */
    record WhilePlaying(String name, List<Mutation> broken, List<Step> history) implements Mutation {}

    /**
     * A check of what is written, that a service forgot. A history of its own is played while it is broken: what was written
     * wrongly stays so.
     *
     * @param history moves after which somebody reads too much
     */
    record OfWriting(String name, Change change, List<Step> history) implements Mutation {}

    static List<Mutation> all() {
        return Stream.of(
                        policies(),
                        kinds(),
                        checks(),
                        recipients(),
                        linesPutBack(),
                        successors(),
                        GrowthMutations.all(),
                        CompanyMutations.all())
                .flatMap(Function.identity())
                .toList();
    }

    /** A share that looks its reader up when it runs, whomever the page named. */
    static Change whoeverItIs() {
        return beans -> advise(beans.getBean(Readers.class), call -> {
            if (call.getMethod().getName().equals("manager")) {
                PersonId author = (PersonId) Objects.requireNonNull(call.getArguments()[0]);
                call.getArguments()[1] = RunAs.person(
                        author,
                        () -> new NamedReader(beans.getBean(People.class)
                                .managerOf(author)
                                .orElseThrow()
                                .id()));
            }
            return call.proceed();
        });
    }

    private static Stream<Mutation> recipients() {
        Change whoeverItIs = whoeverItIs();
        Step moves = new Step(EMPLOYEE, REPORTS_TO, NEXT_MANAGER, 0);
        return Stream.of(
                new OfWriting(
                        "an answer goes to whoever is the manager by now",
                        whoeverItIs,
                        List.of(moves, new Step(EMPLOYEE, SHARES_ON_AN_OLD_PAGE, MANAGER, 0))),
                new OfWriting(
                        "a topic goes to whoever is the manager by now",
                        whoeverItIs,
                        List.of(moves, new Step(EMPLOYEE, SHARES_THE_TOPIC_ON_AN_OLD_PAGE, MANAGER, 0))),
                new OfWriting(
                        "what is thought beyond the company goes to whoever is the manager by now",
                        whoeverItIs,
                        List.of(moves, new Step(EMPLOYEE, SHARES_ON_AN_OLD_PAGE, MANAGER, 3))),
                new OfWriting(
                        "an appeal goes to whoever is the manager by now",
                        whoeverItIs,
                        List.of(moves, new Step(EMPLOYEE, SHARES_ON_AN_OLD_PAGE, MANAGER, 4))),
                new OfWriting(
                        "a handover goes to whoever is the manager by now",
                        whoeverItIs,
                        List.of(
                                new Step(EMPLOYEE, SHARES, EMPLOYEE, 0),
                                moves,
                                new Step(EMPLOYEE, HANDS_OVER_ON_AN_OLD_PAGE, DIRECTOR, 0))),
                new OfWriting(
                        "a meeting is handed over to whoever is the manager by now",
                        whoeverItIs,
                        List.of(
                                new Step(EMPLOYEE, PUTS_ON_THE_AGENDA, EMPLOYEE, 0),
                                new Step(EMPLOYEE, WRAPS_THE_MEETING_UP, EMPLOYEE, 0),
                                moves,
                                new Step(EMPLOYEE, HANDS_A_MEETING_OVER_ON_AN_OLD_PAGE, DIRECTOR, 0))));
    }

    /** An import that knows nothing of who has left. */
    private static Stream<Mutation> successors() {
        return Stream.of(new OfWriting(
                "whoever has the address of somebody who has left is taken for them",
                beans -> advise(
                        beans.getBean(Leavers.class),
                        call -> Set.of("all", "among").contains(call.getMethod().getName())
                                ? Set.of()
                                : call.proceed()),
                List.of(
                        new Step(EMPLOYEE, SHARES, EMPLOYEE, 0),
                        new Step(EMPLOYEE, Move.LEAVES, EMPLOYEE, 0),
                        new Step(EMPLOYEE, Move.HAS_A_SUCCESSOR_WITH_THE_ADDRESS, EMPLOYEE, 0))));
    }

    private static Stream<Mutation> policies() {
        return Stream.of(
                new OfPolicy(
                        "a former manager keeps what was shared",
                        "shared_content",
                        "reader_reads",
                        "recipient_id = viewer()"),
                new OfPolicy(
                        "the next manager gets what was shared with the one before",
                        "shared_text",
                        "reader_reads",
                        "is_managed_by(author_id, viewer())"),
                new OfPolicy(
                        "whoever becomes the manager again gets what was shared in the earlier line",
                        "shared_content",
                        "reader_reads",
                        "recipient_id = viewer() and (is_managed_by(author_id, recipient_id)"
                                + " or may_read(kind, author_id, about_id, recipient_id, shared_at))"),
                new OfPolicy(
                        "staff reads what is shared",
                        "shared_text",
                        "reader_reads",
                        "viewer_is_staff() or recipient_id = viewer() and exists (select from shared_content shared"
                                + " where shared.content_id = shared_text.content_id and shared.recipient_id = viewer())"),
                new OfPolicy(
                        "managers read drafts",
                        "content_text",
                        "author_reads",
                        "author_id = viewer() or is_managed_by(author_id, viewer())"),
                new OfPolicy(
                        "managers learn that there is a draft",
                        "content",
                        "author_reads",
                        "author_id = viewer() or is_managed_by(author_id, viewer())"),
                new OfPolicy(
                        "people read what their manager notes about them",
                        "content_text",
                        "author_reads",
                        "author_id = viewer() or is_managed_by(viewer(), author_id)"),
                new WithoutPolicies("everybody reads private notes", "content_text"),
                new OfPolicy(
                        "both see what one of them has not shown yet",
                        "agenda_item",
                        "both_read",
                        "viewer() in (employee_id, manager_id)"),
                new OfPolicy("everybody reads shared notes", "shared_note", "both_read", "true"),
                new OfPolicy("everybody reads where others meet", "one_on_one", "employee_reads", "true"),
                new OfPolicy(
                        "one reads the other's part of a swap before both have shared",
                        "swap_words",
                        "other_reads_when_both_have_shared",
                        "viewer() in (employee_id, manager_id)"),
                new OfPolicy(
                        "one reads where the other one says they stand before both have shared",
                        "shared_content",
                        "reader_reads",
                        "recipient_id = viewer() and may_read(kind, author_id, about_id, recipient_id, shared_at)"),
                new OfPolicy(
                        "whoever is written about sees that something is shared with them",
                        "shared_content",
                        "asker_sees",
                        "about_id = viewer()"),
                new OfPolicy(
                        "whoever was the manager keeps what they asked",
                        "proposed_question",
                        "manager_all",
                        "manager_id = viewer()"),
                new OfPolicy("everybody reads what is shared with somebody", "shared_content", "reader_reads", "true"),
                new OfPolicy(
                        "people learn what was written about them",
                        "content",
                        "author_reads",
                        "viewer() in (author_id, about_id)"),
                new OfPolicy("people get the data keys of others", "data_key", "owner_reads", "viewer_is_signed_in()"),
                new OfPolicy(
                        "a reader keeps the mark of what was withdrawn",
                        "content_reading",
                        "reader_reads",
                        "reader_id = viewer()"),
                new OfPolicy(
                        "the operator reads promises",
                        "promise",
                        "both_read",
                        "viewer() in (employee_id, manager_id) or viewer_is_operator()"),
                new OfPolicy(
                        "with a meeting goes what the former manager wrote",
                        "shared_note",
                        "new_manager_reads",
                        "one_on_one_id in (select handed.one_on_one_id from meeting_handover handed"
                                + " where handed.recipient_id = viewer())"),
                new OfPolicy(
                        "whoever asked for it releases it",
                        "held_change",
                        "a_second_one_decides",
                        "viewer_is_staff() and decided_at is null"),
                new OfCheck(
                        "one makes oneself a manager",
                        "reporting_line",
                        "nobody_makes_themself_a_manager",
                        "viewer_is_staff()"),
                new OfCheck(
                        "one gives oneself another name",
                        "person",
                        "nobody_makes_themself_another",
                        "viewer_is_staff()"),
                new OfPolicy("everybody reads promises", "promise", "new_manager_reads", "true"),
                new OfFunction("everybody keeps the question bank", "viewer_keeps_questions()", """
                    create or replace function viewer_keeps_questions() returns boolean language sql stable
                    return viewer_is_signed_in()
                    """),
                new OfFunction("lines never end", "is_managed_by(bigint, bigint)", """
                    create or replace function is_managed_by(person bigint, manager bigint) returns boolean
                        language sql stable
                        return exists (
                            select from reporting_line line where line.person_id = person and line.manager_id = manager)
                    """),
                new OfFunction(
                        "nobody may read what is shared", "is_managed_by_since(bigint, bigint, timestamptz)", """
                            create or replace function is_managed_by_since(
                                person bigint, manager bigint, handed_over timestamptz) returns boolean
                                language sql stable
                                return false
                            """));
    }

    /** The rule of what people write, by the audience of its kind. */
    private static Stream<Mutation> kinds() {
        return Stream.of(
                mayRead("of whatever kind, it is read after the line has ended", "true"),
                mayRead(
                        "of whatever kind, whoever becomes the manager again reads what was shared in the earlier line",
                        "is_managed_by(author, reader)"),
                mayRead(
                        "what is for a manager is taken for what is about its reader",
                        "(select audience <> 'NOBODY' from content_kind where key = may_read.kind)"),
                mayRead("a kind that nobody declared an audience for is for nobody", "false"),
                new WithoutPolicies("a table of what is shared has no policy", "shared_content"),
                new WithoutPolicies("a table of shared words has no policy", "shared_text"),
                new WithoutPolicies("a table of what is written has no policy", "content"));
    }

    private static Mutation mayRead(String name, String rule) {
        return new OfFunction(name, "may_read(text, bigint, bigint, bigint, timestamptz)", """
            create or replace function may_read(
                kind text, author bigint, about bigint, reader bigint, shared_at timestamptz)
                returns boolean
                language sql stable
                return %s
            """.formatted(rule));
    }

    private static Stream<Mutation> checks() {
        return Stream.of(
                new OfService(
                        "whether somebody is a direct report is always answered with yes",
                        beans -> advise(
                                beans.getBean(People.class),
                                call -> call.getMethod().getName().equals("isManagedBy") ? true : call.proceed())),
                new OfService(
                        "whoever asks for a direct report gets anybody",
                        beans -> advise(beans.getBean(People.class), call -> switch (call.getMethod()
                                .getName()) {
                            case "isManagedBy" -> true;
                            case "reportOf" ->
                                beans.getBean(People.class)
                                        .find((PersonId) Objects.requireNonNull(call.getArguments()[1]));
                            default -> call.proceed();
                        })),
                new OfService(
                        "a meeting goes on after its line has ended",
                        beans -> advise(beans.getBean("meetingStore"), call -> {
                            Object answer = call.proceed();
                            return answer instanceof Optional<?> found
                                    ? found.map(state -> state instanceof MeetingState meeting ? going(meeting) : state)
                                    : answer instanceof MeetingState meeting ? going(meeting) : answer;
                        })),
                new OfService(
                        "it was asked by nobody, so that whoever asked may decide",
                        beans -> advise(
                                beans.getBean("heldChangeStore"),
                                call -> call.getMethod().getName().equals("find")
                                        ? askedByNobody((List<?>) Objects.requireNonNull(call.proceed()))
                                        : call.proceed())),
                new OfService("anybody looks up lines", beans -> withoutSecurity(beans.getBean(People.class))),
                new OfService("anybody asks about accounts", beans -> withoutSecurity(beans.getBean(Accounts.class))));
    }

    private static List<HeldChange> askedByNobody(List<?> changes) {
        Somebody nobody = new Somebody(new PersonId(0), "", "");
        return changes.stream()
                .map(HeldChange.class::cast)
                .map(change -> new HeldChange(
                        change.id(),
                        nobody,
                        change.at(),
                        change.parts().stream()
                                .map(part -> new Part(nobody, part.field(), part.from(), part.from()))
                                .toList()))
                .toList();
    }

    private static Stream<Mutation> linesPutBack() {
        Mutation guard = new OfFunction("no guard of lines that have ended", "guard_ended_line()", """
            create or replace function guard_ended_line() returns trigger
                language plpgsql as $$ begin return new; end $$
            """);
        Mutation neverTooLate = new OfService(
                "it is never too late to put a line back",
                beans -> advise(beans.getBean("reportingLines"), call -> {
                    if (call.getMethod().getName().equals("putBack")) {
                        call.getArguments()[1] = Instant.EPOCH;
                    }
                    return call.proceed();
                }));
        Mutation beginsAnew = new OfFunction("a line put back begins anew", "guard_ended_line()", """
            create or replace function guard_ended_line() returns trigger
                language plpgsql as $$ begin new.begun_at := clock_timestamp(); return new; end $$
            """);
        List<Step> byMistake = List.of(
                new Step(Who.EMPLOYEE, Move.SHARES, Who.EMPLOYEE, 0),
                new Step(Who.EMPLOYEE, Move.REPORTS_TO, Who.NEXT_MANAGER, 0));
        Step putBack = new Step(Who.EMPLOYEE, Move.HAS_A_LINE_PUT_BACK, Who.EMPLOYEE, 0);
        Step night = new Step(Who.EMPLOYEE, Move.SLEEPS, Who.EMPLOYEE, 0);
        return Stream.of(
                new OfFunction(
                        "whoever was the manager by mistake keeps reading",
                        "is_managed_by_since(bigint, bigint, timestamptz)",
                        """
                        create or replace function is_managed_by_since(
                            person bigint, manager bigint, handed_over timestamptz) returns boolean
                            language sql stable
                            return exists (
                                select from reporting_line line
                                where line.person_id = person and line.manager_id = manager
                                  and line.starts_on <= current_date
                                  and (line.ends_on is null or line.ends_on > current_date or line.by_mistake)
                                  and line.starts_on <= handed_over::date
                                  and (line.begun_at is null or line.begun_at <= handed_over))
                        """),
                new WhilePlaying(
                        "a line is put back after a day",
                        List.of(guard, neverTooLate),
                        Stream.concat(byMistake.stream(), Stream.of(night, putBack))
                                .toList()),
                new WhilePlaying(
                        "a line that is put back gives back nothing",
                        List.of(beginsAnew),
                        Stream.concat(byMistake.stream(), Stream.of(putBack)).toList()));
    }

    private static MeetingState going(MeetingState state) {
        return new MeetingState(
                state.id(),
                state.employee(),
                state.manager(),
                state.time(),
                state.place(),
                state.skipped(),
                true,
                state.closed(),
                state.changedBy(),
                state.changedAt(),
                state.lastMet(),
                state.viewerZone());
    }

    static Runnable advise(Object bean, MethodInterceptor advice) {
        Advised advised = (Advised) bean;
        // After security and the transaction: what is left is the service itself.
        advised.addAdvice(advice);
        return () -> advised.removeAdvice(advice);
    }

    private static Runnable withoutSecurity(Object bean) {
        Advised advised = (Advised) bean;
        Advisor[] before = advised.getAdvisors();
        for (Advisor advisor : before) {
            if (advisor.getAdvice().getClass().getName().startsWith("org.springframework.security.")) {
                advised.removeAdvisor(advisor);
            }
        }
        return () -> {
            for (Advisor advisor : advised.getAdvisors()) {
                advised.removeAdvisor(advisor);
            }
            for (Advisor advisor : before) {
                advised.addAdvisor(advisor);
            }
        };
    }
}
