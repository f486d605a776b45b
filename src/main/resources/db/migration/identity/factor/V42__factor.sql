-- What whoever signs in with a password shows besides it: codes of an app, recovery codes for when that is lost, and how two reset it when
-- these are lost as well.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

-- The secret is sealed by the master key: signing in asks for it before anybody is known, and it is nobody's words.
create table one_time_code (
    person_id     bigint      primary key references person,
    sealed_secret bytea       not null,
    since         timestamptz not null,
    -- The half minute of the last code that was taken, counted from 1970: none is taken twice, and none that is older.
    last_step     bigint      not null
);

-- Each of them once. Only a hash is kept; a used one stays, as what it was made with tells how many are left.
create table recovery_code (
    person_id bigint      not null references person,
    code_hash bytea       not null,
    made_at   timestamptz not null,
    used_at   timestamptz,
    primary key (person_id, code_hash)
);

-- That somebody has lost theirs: one asks, somebody else releases it, and neither is whom it is about.
create sequence factor_reset_seq;
create table factor_reset (
    id         bigint      primary key default nextval('factor_reset_seq'),
    person_id  bigint      not null references person,
    asked_by   bigint      not null references person,
    asked_at   timestamptz not null default now(),
    state      text        not null default 'WAITING' check (state in ('WAITING', 'RELEASED', 'ENDED')),
    decided_by bigint      references person,
    decided_at timestamptz,
    check (asked_by <> person_id),
    -- Whom it is about may refuse it.
    check (state <> 'RELEASED' or decided_by is not null and decided_by not in (asked_by, person_id))
);
create unique index factor_reset_waiting on factor_reset (person_id) where state = 'WAITING';
create index factor_reset_by_person on factor_reset (person_id);

-- What became of somebody's second factor, which they are told: written by triggers, whoever makes the change. Null for whoever runs the
-- server, and for a code that was used while somebody signed in.
create sequence factor_change_seq;
create table factor_change (
    id         bigint      primary key default nextval('factor_change_seq'),
    person_id  bigint      not null references person,
    at         timestamptz not null default now(),
    what       text        not null
        check (what in ('FACTOR_ADDED', 'FACTOR_REMOVED', 'FACTOR_RESET', 'RECOVERY_CODE_USED', 'RECOVERY_CODES_MADE')),
    changed_by bigint      references person
);
create index factor_change_by_person on factor_change (person_id, at);
create index factor_change_by_time on factor_change (at);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

-- One's own, and that of whoever is signing in, which runs as the operator. No administrator reads, makes or takes away any.
alter table one_time_code enable row level security;
create policy own_or_operator on one_time_code for all
    using (person_id = viewer() or viewer_is_operator())
    with check (person_id = viewer() or viewer_is_operator());

alter table recovery_code enable row level security;
create policy own_or_operator on recovery_code for all
    using (person_id = viewer() or viewer_is_operator())
    with check (person_id = viewer() or viewer_is_operator());

alter table factor_reset enable row level security;
create policy own_or_staff_read on factor_reset for select using (person_id = viewer() or (select viewer_is_staff()));
create policy staff_asks on factor_reset for insert
    with check ((select viewer_is_staff()) and asked_by = viewer() and state = 'WAITING' and decided_by is null and decided_at is null);
create policy staff_ends on factor_reset for update
    using (state = 'WAITING' and (select viewer_is_staff()))
    with check (state = 'ENDED' and decided_by = viewer());

alter table factor_change enable row level security;
create policy own_or_operator_read on factor_change for select using (person_id = viewer() or viewer_is_operator());

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

-- Nobody may write what became of a second factor, so the triggers do it with their owner's rights. Whoever has left is told nothing.
create function keep_factor_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    -- What was asked for was about a factor that is no more: else one alone could release it long after.
    update factor_reset set state = 'ENDED', decided_by = viewer(), decided_at = now()
        where person_id = coalesce(new.person_id, old.person_id) and state = 'WAITING';
    if tg_op = 'INSERT' then
        insert into factor_change (person_id, what, changed_by) values (new.person_id, 'FACTOR_ADDED', viewer());
    elsif not has_left(old.person_id) then
        insert into factor_change (person_id, what, changed_by)
            values (old.person_id, case when old.person_id = viewer() then 'FACTOR_REMOVED' else 'FACTOR_RESET' end, viewer());
    end if;
    return null;
end
$$;
create trigger keep_factor_change after insert or delete on one_time_code
    for each row execute function keep_factor_change();

-- Those that come with a factor are no news of their own.
create function keep_recovery_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        insert into factor_change (person_id, what, changed_by)
            select distinct made.person_id, 'RECOVERY_CODES_MADE', viewer()
            from made join one_time_code code on code.person_id = made.person_id and code.since <> made.made_at;
    else
        insert into factor_change (person_id, what, changed_by)
            select used.person_id, 'RECOVERY_CODE_USED', viewer() from used where used.used_at is not null;
    end if;
    return null;
end
$$;
create trigger keep_recovery_codes_made after insert on recovery_code
    referencing new table as made for each statement execute function keep_recovery_change();
create trigger keep_recovery_code_used after update on recovery_code
    referencing new table as used for each statement execute function keep_recovery_change();

-- Whether somebody is asked for more than their password; for themself, for those who could reset it, and while they sign in.
create function has_second_factor(person bigint) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return (person = viewer() or viewer_is_staff())
        and exists (select from one_time_code code where code.person_id = has_second_factor.person);

-- The only way to take away what is somebody else's: by a second one of those who keep people or accounts. Whoever is alone cannot; the
-- server has a command.
create function release_factor_reset(asked_for bigint) returns boolean
    language sql volatile security definer set search_path = public, pg_temp
begin atomic
    with released as (
        update factor_reset set state = 'RELEASED', decided_by = viewer(), decided_at = now()
        where id = asked_for and state = 'WAITING'
          and (viewer_has_role('PEOPLE_TEAM') or viewer_has_role('ADMINISTRATOR'))
          and asked_by <> viewer() and person_id <> viewer()
          and asked_at > now() - interval '7 days'
          and roles_of(asked_by) && array['PEOPLE_TEAM', 'ADMINISTRATOR']
        returning person_id
    ), codes as (
        delete from recovery_code using released where recovery_code.person_id = released.person_id
    ), gone as (
        delete from one_time_code using released where one_time_code.person_id = released.person_id)
    select exists (select from released);
end;

-- What became of second factors within some days, and where their people are told.
create function factor_changed_within(days int)
    returns table (person_id bigint, at timestamptz, address text, what text, by text)
    language sql stable
begin atomic
    select change.person_id, change.at, mail_address_of(change.person_id), change.what, called(change.changed_by)
    from factor_change change
    where change.at > now() - make_interval(days => days);
end;

-- What goes with somebody who leaves.
create function erase_factors(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from recovery_code where person_id = leaving;
    delete from one_time_code where person_id = leaving;
    delete from factor_reset where person_id = leaving;
    delete from factor_change where person_id = leaving;
end;
insert into leaving_part (module, unshared) values ('identity.factor', 'erase_factors');

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant usage on sequence factor_reset_seq to ${application-role};
grant select, insert, update (sealed_secret, last_step), delete on one_time_code to ${application-role};
grant select, insert, update (used_at), delete on recovery_code to ${application-role};
grant select, insert, update (state, decided_by, decided_at) on factor_reset to ${application-role};
grant select on factor_change to ${application-role};
revoke execute on function erase_factors from public;
