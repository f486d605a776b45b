package org.waymark.wall.model;

import static org.waymark.wall.model.Move.CALLS_OFF_WHAT_WAS_ASKED;
import static org.waymark.wall.model.Move.HAS_A_STORY_WRITTEN;
import static org.waymark.wall.model.Move.IS_TOLD_A_STORY;
import static org.waymark.wall.model.Move.IS_TOLD_NO;
import static org.waymark.wall.model.Move.MAY_NOT_PASS_A_STORY_ON;
import static org.waymark.wall.model.Move.MAY_PASS_A_STORY_ON;
import static org.waymark.wall.model.Move.PASSES_A_STORY_ON;
import static org.waymark.wall.model.Move.PASSES_A_STORY_ON_ON_AN_OLD_PAGE;
import static org.waymark.wall.model.Move.REPORTS_TO;
import static org.waymark.wall.model.Move.SHARES_ON_AN_OLD_PAGE;
import static org.waymark.wall.model.Mutation.advise;
import static org.waymark.wall.model.Who.EMPLOYEE;
import static org.waymark.wall.model.Who.MANAGER;
import static org.waymark.wall.model.Who.NEXT_MANAGER;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.waymark.sharing.Sharing;
import org.waymark.wall.model.Move.Step;
import org.waymark.wall.model.Mutation.OfFunction;
import org.waymark.wall.model.Mutation.OfPolicy;
import org.waymark.wall.model.Mutation.OfService;
import org.waymark.wall.model.Mutation.OfWriting;
import org.waymark.wall.model.Mutation.WhilePlaying;
import org.waymark.wall.model.Mutation.WithoutPolicies;

/** What is broken on purpose of the rules of growth: goals, plans, strengths, standings, and what colleagues are asked for. */
final class GrowthMutations {

    private GrowthMutations() {}

    static Stream<Mutation> all() {
        return Stream.of(rows(), besideWords(), stories(), requests()).flatMap(Function.identity());
    }

    /** What has no words, and is its author's alone. */
    private static Stream<Mutation> rows() {
        return Stream.of(
                new OfPolicy("others see where milestones stand", "milestone", "author_all", "viewer_is_signed_in()"),
                new OfPolicy(
                        "whoever reads a milestone sees where it stands",
                        "milestone",
                        "author_all",
                        "author_id = viewer() or reads_content('growth.own.milestone', author_id, subject)"),
                new OfPolicy(
                        "managers see which goals there are",
                        "plan_goal",
                        "own",
                        "person_id = viewer() or is_managed_by(person_id, viewer())"),
                new OfPolicy(
                        "managers see which steps there are",
                        "plan_step",
                        "own",
                        "person_id = viewer() or is_managed_by(person_id, viewer())"),
                new OfPolicy(
                        "whoever reads a step sees where it stands",
                        "plan_step",
                        "own",
                        "person_id = viewer() or reads_content('growth.own.step', person_id, 'step-' || id)"),
                new WithoutPolicies("a table of goals has no policy", "plan_goal"),
                new WithoutPolicies("a table of milestones has no policy", "milestone"),
                new OfPolicy(
                        "managers see beside which competencies a strength was put",
                        "strength_competency",
                        "author_all",
                        "author_id = viewer() or is_managed_by(author_id, viewer())"),
                new OfPolicy(
                        "whoever was the manager keeps the standings of the line",
                        "standing",
                        "both_read",
                        "viewer() in (employee_id, manager_id)"),
                new WithoutPolicies("a table of standings has no policy", "standing"),
                new OfPolicy(
                        "both see that the other one is ready, of whichever line",
                        "content_ready",
                        "other_reads",
                        "viewer_is_signed_in()"),
                new OfFunction(
                        "what both open together is opened to whoever is ready first",
                        "is_opened(text, text, bigint, bigint, timestamptz)",
                        """
                        create or replace function is_opened(
                            kind text, subject text, author bigint, reader bigint, shared_at timestamptz) returns boolean
                            language sql stable
                            return true
                        """));
    }

    /** What stands beside words, for those who read them. */
    private static Stream<Mutation> besideWords() {
        return Stream.of(
                new OfFunction("anybody learns how far off milestones are", "horizons_of(text[])", """
                    create or replace function horizons_of(subjects text[]) returns table (subject text, horizon text)
                        language sql stable security definer set search_path = public, pg_temp
                    begin atomic
                        select milestone.subject, milestone.horizon from milestone where milestone.subject = any (subjects);
                    end
                    """),
                new OfFunction("whatever is asked about is read", "reads_content(text, bigint, text)", """
                    create or replace function reads_content(kind text, author bigint, subject text) returns boolean
                        language sql stable
                        return true
                    """),
                new OfFunction(
                        "whatever is asked about is read by anybody", "is_read_by(bigint, text, bigint, text)", """
                    create or replace function is_read_by(reader bigint, kind text, author bigint, subject text)
                        returns boolean
                        language sql stable
                        return true
                    """),
                new OfFunction(
                        "a goal that is shared tells the days of all its steps", "shared_steps(bigint, bigint)", """
                    create or replace function shared_steps(of_person bigint, reader bigint)
                        returns table (subject text, due date, is_next boolean)
                        language sql stable security definer set search_path = public, pg_temp
                    begin atomic
                        select 'step-' || step.id, step.due, true
                        from plan_goal goal join plan_step step on step.goal_id = goal.id
                        where goal.person_id = of_person and step.done_at is null
                          and is_read_by(shared_steps.reader, 'growth.own.plan', of_person, 'plan-' || goal.id);
                    end
                    """),
                new OfFunction(
                        "a step that is shared tells its day without its goal", "shared_steps(bigint, bigint)", """
                    create or replace function shared_steps(of_person bigint, reader bigint)
                        returns table (subject text, due date, is_next boolean)
                        language sql stable security definer set search_path = public, pg_temp
                    begin atomic
                        select 'step-' || step.id, step.due, true from plan_step step
                        where step.person_id = of_person and step.done_at is null
                          and is_read_by(shared_steps.reader, 'growth.own.step', of_person, 'step-' || step.id);
                    end
                    """),
                new OfFunction(
                        "the next manager learns of standings without what was agreed on them",
                        "agreed_standings(bigint, bigint)",
                        """
                        create or replace function agreed_standings(of_person bigint, reader bigint)
                            returns table (subject text, title text, path_name text, held_on date)
                            language sql stable security definer set search_path = public, pg_temp
                        begin atomic
                            select 'standing-' || standing.id, standing.title, standing.path_name, standing.begun_at::date
                            from standing
                            where standing.employee_id = of_person and is_managed_by(of_person, agreed_standings.reader);
                        end
                        """),
                new OfFunction("whatever is wished is read", "reads_text(text, bigint, text, text)", """
                    create or replace function reads_text(kind text, author bigint, subject text, name text) returns boolean
                        language sql stable
                        return true
                    """),
                new OfFunction("a wish is read with the topic of its goal", "wished_until(bigint)", """
                    create or replace function wished_until(of_person bigint) returns table (goal_id bigint, until date)
                        language sql stable security definer set search_path = public, pg_temp
                    begin atomic
                        select goal.id, goal.until from plan_goal goal
                        where goal.person_id = of_person
                          and reads_content('growth.own.plan', of_person, 'plan-' || goal.id);
                    end
                    """));
    }

    private static Stream<Mutation> stories() {
        return Stream.of(
                new OfPolicy(
                        "whoever asked reads what is not told yet",
                        "content_text",
                        "author_reads",
                        "author_id = viewer() or is_asked_for('growth.own.stories', viewer(), author_id)"),
                new OfPolicy(
                        "a manager reads what was told to whoever reports to them",
                        "shared_content",
                        "reader_reads",
                        "(recipient_id = viewer() or is_managed_by(about_id, viewer()))"
                                + " and may_read(kind, author_id, about_id, recipient_id, shared_at)"
                                + " and is_opened(kind, subject, author_id, recipient_id, shared_at)"),
                new OfPolicy(
                        "who told a story loses sight of it",
                        "shared_content",
                        "author_reads",
                        "author_id = viewer() and kind <> 'growth.own.stories'"),
                new OfPolicy("everybody sees who asks whom", "content_request", "both_read", "viewer_is_signed_in()"),
                new OfPolicy(
                        "the manager sees whom somebody asks",
                        "content_request",
                        "both_read",
                        "viewer() in (asker_id, asked_id) or is_managed_by(asker_id, viewer())"),
                new OfPolicy(
                        "whoever asked does not see what was said to it",
                        "content_reply",
                        "both_read",
                        "asked_id = viewer()"),
                new OfFunction(
                        "a story stays with the manager of before",
                        "may_read(text, bigint, bigint, bigint, timestamptz)",
                        """
                        create or replace function may_read(
                            kind text, author bigint, about bigint, reader bigint, shared_at timestamptz) returns boolean
                            language sql stable
                            return (select case audience
                                        when 'MANAGER' then is_managed_by_since(author, reader, may_read.shared_at)
                                        when 'PERSON_ABOUT' then true
                                        when 'ASKER' then true
                                        when 'BOTH' then about = reader
                                            and (is_managed_by_since(author, reader, may_read.shared_at)
                                                or was_managed_by(reader, author, may_read.shared_at))
                                        else false end
                                    from content_kind where key = may_read.kind)
                        """));
    }

    /** Services that forget to ask, or to take back; what the database asks once more is broken with them. */
    private static Stream<Mutation> requests() {
        Step told = step(IS_TOLD_A_STORY);
        Step leave = step(MAY_PASS_A_STORY_ON);
        Step passes = step(PASSES_A_STORY_ON);
        Step moves = new Step(EMPLOYEE, REPORTS_TO, NEXT_MANAGER, 0);
        return Stream.of(
                new OfWriting(
                        "leave that was refused is taken for given",
                        beans -> advise(beans.getBean("requestStore"), call -> {
                            if (call.getMethod().getName().equals("reply")) {
                                call.getArguments()[2] = true;
                            }
                            return call.proceed();
                        }),
                        List.of(told, step(MAY_NOT_PASS_A_STORY_ON), passes)),
                new OfWriting(
                        "a story is passed on to whoever is the manager by now",
                        Mutation.whoeverItIs(),
                        List.of(told, leave, moves, new Step(EMPLOYEE, PASSES_A_STORY_ON_ON_AN_OLD_PAGE, MANAGER, 0))),
                new OfWriting(
                        "a goal goes to whoever is the manager by now",
                        Mutation.whoeverItIs(),
                        List.of(moves, new Step(EMPLOYEE, SHARES_ON_AN_OLD_PAGE, MANAGER, Telling.PLAN))),
                new WhilePlaying(
                        "whoever said no tells it all the same",
                        List.of(
                                new OfFunction("nobody has said no", "is_asked_for(text, bigint, bigint)", """
                                    create or replace function is_asked_for(kind text, asker bigint, asked bigint)
                                        returns boolean
                                        language sql stable
                                        return true
                                    """),
                                new OfService(
                                        "every request is open",
                                        beans -> advise(
                                                beans.getBean("requestStore"),
                                                call -> call.getMethod()
                                                                .getName()
                                                                .equals("isOpen")
                                                        ? true
                                                        : call.proceed()))),
                        List.of(step(HAS_A_STORY_WRITTEN), step(IS_TOLD_NO), told)),
                new WhilePlaying(
                        "what is called off stays with the manager",
                        List.of(new OfService("nothing is taken back", GrowthMutations::keeps)),
                        List.of(told, leave, passes, step(CALLS_OFF_WHAT_WAS_ASKED))),
                new WhilePlaying(
                        "whoever takes leave away takes nothing back",
                        List.of(new OfService("nothing is taken back", GrowthMutations::keeps)),
                        List.of(told, leave, passes, step(MAY_NOT_PASS_A_STORY_ON))),
                new WhilePlaying(
                        "whoever says no goes on telling",
                        List.of(new OfService(
                                "nothing is withdrawn",
                                beans -> advise(
                                        beans.getBean(Sharing.class),
                                        call -> call.getMethod().getName().equals("withdraw")
                                                ? Optional.empty()
                                                : call.proceed()))),
                        List.of(told, step(IS_TOLD_NO))));
    }

    private static Runnable keeps(BeanFactory beans) {
        return advise(
                beans.getBean("sharedStore"),
                call -> call.getMethod().getName().equals("takeBack") ? List.of() : call.proceed());
    }

    private static Step step(Move move) {
        return new Step(EMPLOYEE, move, EMPLOYEE, 0);
    }
}
