-- By when the steps are to be done that somebody shares with a reader, and which of these is the next one: of the goal that they are at, as long as
-- that is shared, too. Counted among what is shared alone, so that no place and no gap tells of another step. It is told to both of the two.
create function shared_steps(of_person bigint, reader bigint) returns table (subject text, due date, is_next boolean)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select 'step-' || step.id, step.due, row_number() over (order by step.position, step.id) = 1
    from plan_goal goal join plan_step step on step.goal_id = goal.id
    where viewer() in (of_person, shared_steps.reader) and goal.person_id = of_person
      and goal.state = 'ACTIVE' and step.done_at is null
      and is_read_by(shared_steps.reader, 'growth.own.plan', of_person, 'plan-' || goal.id)
      and is_read_by(shared_steps.reader, 'growth.own.step', of_person, 'step-' || step.id);
end;
