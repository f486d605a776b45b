-- Until when the goals are to which somebody wishes something of the viewer, and no more of them: whoever takes it on does so by then.
create function wished_until(of_person bigint) returns table (goal_id bigint, until date)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select goal.id, goal.until from plan_goal goal
    where goal.person_id = of_person and goal.state <> 'DONE'
      and reads_text('growth.own.plan', of_person, 'plan-' || goal.id, 'plan-wish');
end;
