-- Whether the viewer reads of the goal that somebody is at, be it as a topic, and so may know of what is arranged about their plan.
create function shares_plan(of_person bigint) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (
        select from plan_goal goal
        where goal.person_id = of_person and goal.state = 'ACTIVE'
          and reads_text('growth.own.plan', of_person, 'plan-' || goal.id, 'plan-goal'));
