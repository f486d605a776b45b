-- Where somebody stands against what a role asks, from both sides: that there is one, and what the role asked when it began. What the two
-- write is content, of the kinds 'growth.own.standing' and 'growth.own.agreed…'.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

-- Begun by one of the two, for both. What the role is called is kept as it was, as the ladder goes on.
create sequence standing_seq;
create table standing (
    id           bigint primary key default nextval('standing_seq'),
    employee_id  bigint      not null references person,
    manager_id   bigint      not null references person,
    begun_by     bigint      not null references person,
    role_address text        not null,
    title        text        not null,
    path_name    text        not null,
    begun_at     timestamptz not null,
    check (employee_id <> manager_id),
    check (begun_by in (employee_id, manager_id))
);
create index standing_by_employee on standing (employee_id, role_address);
create index standing_by_manager on standing (manager_id);
create index standing_by_beginner on standing (begun_by);

-- What the role asked when it began: nobody changes it.
create table standing_expectation (
    standing_id bigint not null references standing on delete cascade,
    number      int    not null,
    competency  text   not null,
    expects     text   not null,
    primary key (standing_id, number)
);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

-- The employee keeps it; whoever was the manager loses it with the line.
alter table standing enable row level security;
create policy both_read on standing for select
    using (viewer() = employee_id or viewer() = manager_id and is_managed_by_since(employee_id, manager_id, begun_at));
create policy either_begins on standing for insert
    with check (begun_by = viewer() and viewer() in (employee_id, manager_id) and is_managed_by(employee_id, manager_id));

alter table standing_expectation enable row level security;
create policy both_read on standing_expectation for select
    using (exists (select from standing where standing.id = standing_expectation.standing_id));
create policy either_begins on standing_expectation for insert
    with check (exists (
        select from standing where standing.id = standing_expectation.standing_id and standing.begun_by = viewer()));

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant usage on sequence standing_seq to ${application-role};
grant select, insert on standing to ${application-role};
grant select, insert on standing_expectation to ${application-role};
