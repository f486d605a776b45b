-- The growth plan: which goals somebody has, which of them they are at, and the steps of each. What they are about is content of its author's;
-- here is what has no words.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

create sequence plan_goal_seq;

-- A goal. Where it began is a kind of place and what tells the place apart within it, such as the address of a role; whoever reads what was
-- shared of the goal does not learn it.
create table plan_goal (
    id        bigint primary key default nextval('plan_goal_seq'),
    person_id bigint      not null references person,
    state     text        not null check (state in ('ACTIVE', 'RESTING', 'DONE')),
    until     date,
    origin    text,
    origin_id text,
    begun_at  timestamptz not null,
    done_at   timestamptz,
    unique (id, person_id),
    check ((origin is null) = (origin_id is null)),
    check ((state = 'DONE') = (done_at is not null))
);
create index plan_goal_by_person on plan_goal (person_id);
-- One at a time: the others rest.
create unique index plan_goal_active on plan_goal (person_id) where state = 'ACTIVE';

create sequence plan_step_seq;

-- A step of a goal, in the order in which it is to be done.
create table plan_step (
    id        bigint primary key default nextval('plan_step_seq'),
    goal_id   bigint not null,
    person_id bigint not null references person,
    position  int    not null,
    due       date,
    done_at   timestamptz,
    foreign key (goal_id, person_id) references plan_goal (id, person_id) on delete cascade
);
create index plan_step_by_person on plan_step (person_id);
create index plan_step_by_goal on plan_step (goal_id);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table plan_goal enable row level security;
create policy own on plan_goal for all using (person_id = viewer()) with check (person_id = viewer());

alter table plan_step enable row level security;
create policy own on plan_step for all using (person_id = viewer()) with check (person_id = viewer());

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

-- What goes with somebody who leaves: all of it is theirs alone. What they shared of it stands elsewhere.
create function erase_plan(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from plan_goal where person_id = leaving;
end;
insert into leaving_part (module, unshared) values ('growth.plan', 'erase_plan');

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant usage on sequence plan_goal_seq, plan_step_seq to ${application-role};
grant select, insert, delete, update (state, until, done_at) on plan_goal to ${application-role};
grant select, insert, delete, update (position, due, done_at) on plan_step to ${application-role};
revoke execute on function erase_plan(bigint) from public;
