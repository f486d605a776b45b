-- Moves with a date: another manager, department, title or role from a day to come on, or somebody who left and comes back. Until the
-- day nothing of it counts, and nobody but those who keep people or accounts knows of it: not its person, nor either manager.

-- One open move a person: whoever says something else for them says it instead. "fields" names what moves; what is not named there stays
-- as it is. Somebody who becomes a manager by what they asked for themselves, and somebody who comes back, waits for whoever confirms it.
-- asked_by is null for what the server was told by a command.
create sequence planned_move_seq;
create table planned_move (
    id           bigint      primary key default nextval('planned_move_seq'),
    person_id    bigint      not null references person,
    from_day     date        not null,
    fields       text[]      not null check (fields <@ array['TITLE', 'DEPARTMENT', 'ROLE', 'MANAGER']),
    title        text,
    department   text,
    role_address text,
    manager_id   bigint      references person,
    returns      boolean     not null,
    needs_second boolean     not null,
    asked_by     bigint      references person,
    asked_at     timestamptz not null default now(),
    confirmed_by bigint      references person,
    confirmed_at timestamptz,
    problem      text,
    outcome      text        check (outcome in ('DONE', 'TAKEN_BACK')),
    ended_by     bigint      references person,
    ended_at     timestamptz,
    check (returns or fields <> '{}'),
    check (manager_id is null or manager_id <> person_id),
    check ((outcome is null) = (ended_at is null)),
    check ((confirmed_by is null) = (confirmed_at is null)),
    -- It is carried out by nobody, whom no policy holds back: so what nobody may do for themself is no row either.
    check (manager_id is null or asked_by is null or manager_id <> asked_by or needs_second),
    check (confirmed_by is null or confirmed_by <> person_id and (manager_id is null or confirmed_by <> manager_id)),
    check (not needs_second or confirmed_by is null or asked_by is null or confirmed_by <> asked_by)
);
create unique index planned_move_open on planned_move (person_id) where outcome is null;
create index planned_move_by_day on planned_move (from_day, id) where outcome is null;
create index planned_move_by_person on planned_move (person_id);

alter table planned_move enable row level security;
create policy staff_reads on planned_move for select using ((select viewer_is_staff()));
create policy own_that_is_done on planned_move for select using (person_id = viewer() and outcome = 'DONE');
create policy staff_asks on planned_move for insert
    with check ((select viewer_is_staff()) and asked_by is not distinct from viewer()
                and confirmed_by is null and problem is null and outcome is null);
create policy staff_ends on planned_move for update using ((select viewer_is_staff()) and outcome is null) with check (true);

-- Only an administrator brings somebody back, in their own name; what nobody has confirmed is not carried out.
create function guard_planned_move() returns trigger
    language plpgsql as $$
begin
    if new.confirmed_by is distinct from old.confirmed_by
            and (old.confirmed_by is not null or new.confirmed_by is distinct from viewer()
                 or new.returns and not viewer_has_role('ADMINISTRATOR'))
        or new.outcome = 'DONE' and (new.returns or new.needs_second) and new.confirmed_by is null then
        raise exception 'Somebody else confirms this move' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger guard_planned_move before update on planned_move for each row execute function guard_planned_move();

-- What was planned for somebody who has left goes with what they never shared, unless they come back.
create or replace function erase_offers_and_roles(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from talk_offer where person_id = leaving;
    delete from account_role where person_id = leaving;
    delete from planned_move where person_id = leaving and not (returns and outcome is null);
end;

grant usage on sequence planned_move_seq to ${application-role};
grant select, insert, update (confirmed_by, confirmed_at, problem, outcome, ended_by, ended_at) on planned_move to ${application-role};
