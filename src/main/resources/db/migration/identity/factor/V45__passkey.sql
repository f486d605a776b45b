-- Passkeys of people with a password: a key that stays in a device, and that its owner unlocks there by a finger, a face or its lock.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

-- What a device knows somebody by: random, as it says nothing of them to whoever reads the device.
create table passkey_owner (
    person_id bigint      primary key references person,
    handle    bytea       not null unique check (octet_length(handle) = 32),
    since     timestamptz not null default now()
);

-- Nothing here opens anything: the half that signs never leaves the device.
create sequence passkey_seq;
create table passkey (
    id            bigint      primary key default nextval('passkey_seq'),
    person_id     bigint      not null references passkey_owner,
    credential_id bytea       not null unique check (octet_length(credential_id) between 16 and 1023),
    -- What the device said when it made it, with the half of the key that checks.
    attestation   bytea       not null,
    transports    text        not null,
    -- How often the device says that it has signed; none, or more than the last time.
    sign_count    bigint      not null,
    -- What its owner calls it.
    label         text        not null check (char_length(label) between 1 and 60),
    -- Where it was made, in words of ours as for a session.
    browser       text        not null,
    made_at       timestamptz not null,
    last_used_at  timestamptz,
    -- When its count last went back, as that of a copy does.
    refused_at    timestamptz
);
create index passkey_by_person on passkey (person_id);

alter table factor_change drop constraint factor_change_what_check;
alter table factor_change add constraint factor_change_what_check check (what in (
    'FACTOR_ADDED', 'FACTOR_REMOVED', 'FACTOR_RESET', 'RECOVERY_CODE_USED', 'RECOVERY_CODES_MADE',
    'PASSKEY_ADDED', 'PASSKEY_REMOVED', 'PASSKEY_REFUSED'));

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

-- Nobody but its owner makes one, not even the operator: it would let its maker in. Whoever is signing in, which runs as the operator,
-- reads it and writes how often it was used.
alter table passkey_owner enable row level security;
create policy own_or_operator_read on passkey_owner for select using (person_id = viewer() or viewer_is_operator());
create policy own_made on passkey_owner for insert with check (person_id = viewer());

alter table passkey enable row level security;
create policy own_or_operator_read on passkey for select using (person_id = viewer() or viewer_is_operator());
create policy own_made on passkey for insert with check (person_id = viewer());
create policy own_or_operator_used on passkey for update
    using (person_id = viewer() or viewer_is_operator())
    with check (person_id = viewer() or viewer_is_operator());
create policy own_or_operator_removed on passkey for delete using (person_id = viewer() or viewer_is_operator());

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

-- A reset takes away several things, and is told once. What was asked for was about factors that are no more as they were: else one alone
-- could release it long after. Called by the triggers alone.
create function tell_factor_change(whose bigint, kind text) returns void
    language sql volatile
begin atomic
    update factor_reset set state = 'ENDED', decided_by = viewer(), decided_at = now()
        where person_id = whose and state = 'WAITING';
    insert into factor_change (person_id, what, changed_by)
        select whose, kind, viewer()
        where kind <> 'FACTOR_RESET' or not exists (
            select from factor_change told where told.person_id = whose and told.what = 'FACTOR_RESET' and told.at = now());
end;

create or replace function keep_factor_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        perform tell_factor_change(new.person_id, 'FACTOR_ADDED');
    elsif not has_left(old.person_id) then
        perform tell_factor_change(old.person_id, case when old.person_id = viewer() then 'FACTOR_REMOVED' else 'FACTOR_RESET' end);
    end if;
    return null;
end
$$;

create function keep_passkey_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        perform tell_factor_change(new.person_id, 'PASSKEY_ADDED');
    elsif tg_op = 'UPDATE' then
        insert into factor_change (person_id, what, changed_by) values (new.person_id, 'PASSKEY_REFUSED', viewer());
    elsif not has_left(old.person_id) then
        perform tell_factor_change(old.person_id, case when old.person_id = viewer() then 'PASSKEY_REMOVED' else 'FACTOR_RESET' end);
    end if;
    return null;
end
$$;
create trigger keep_passkey_change after insert or delete or update of refused_at on passkey
    for each row execute function keep_passkey_change();

-- Those that come with an app or with a first passkey are no news of their own.
create or replace function keep_recovery_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        insert into factor_change (person_id, what, changed_by)
            select distinct made.person_id, 'RECOVERY_CODES_MADE', viewer()
            from made
            where not exists (select from one_time_code code where code.person_id = made.person_id and code.since = made.made_at)
              and not exists (select from passkey where passkey.person_id = made.person_id and passkey.made_at = made.made_at);
    else
        insert into factor_change (person_id, what, changed_by)
            select used.person_id, 'RECOVERY_CODE_USED', viewer() from used where used.used_at is not null;
    end if;
    return null;
end
$$;

create or replace function has_second_factor(person bigint) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return (person = viewer() or viewer_is_staff())
        and (exists (select from one_time_code code where code.person_id = has_second_factor.person)
            or exists (select from passkey where passkey.person_id = has_second_factor.person));

create or replace function release_factor_reset(asked_for bigint) returns boolean
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
    ), keys as (
        delete from passkey using released where passkey.person_id = released.person_id
    ), gone as (
        delete from one_time_code using released where one_time_code.person_id = released.person_id)
    select exists (select from released);
end;

create or replace function erase_factors(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from recovery_code where person_id = leaving;
    delete from one_time_code where person_id = leaving;
    delete from passkey where person_id = leaving;
    delete from passkey_owner where person_id = leaving;
    delete from factor_reset where person_id = leaving;
    delete from factor_change where person_id = leaving;
end;

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

revoke execute on function tell_factor_change from public;
grant usage on sequence passkey_seq to ${application-role};
grant select, insert on passkey_owner to ${application-role};
grant select, insert, update (label, sign_count, last_used_at, refused_at), delete on passkey to ${application-role};
