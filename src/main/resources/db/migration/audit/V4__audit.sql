-- The trail: who changed accounts, what people are trusted with, what identifies them, reporting lines, ladders and imports. Names, kinds
-- and counts, never what anybody wrote. The database writes it, whoever makes the change.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

-- Entries have no foreign keys, as they stay when what they tell of is gone. Nobody writes here but the functions below; the hash goes
-- over all that an entry says and over the hash before it. "was" and "became" are what a value was and what it became.
create table audit_entry (
    number       bigint      primary key,
    at           timestamptz not null,
    kind         text        not null,
    origin       text        not null check (origin in ('PERSON', 'LINK', 'SERVER')),
    actor_id     bigint,
    actor_name   text,
    person_id    bigint,
    person_name  text,
    manager_id   bigint,
    manager_name text,
    thing        text,
    version      int,
    added        int,
    changed      int,
    gone         int,
    hash         bytea       not null,
    was          text,
    became       text
);
create index audit_entry_by_person on audit_entry (person_id);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table audit_entry enable row level security;
create policy administrator_reads on audit_entry for select
    using (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')));
-- What was changed about me is no secret before me, least of all a link with which somebody else could sign in as me.
create policy about_oneself on audit_entry for select using (person_id = viewer());

------------------------------------------------------------------------------------------------------------------------------------
-- Functions that write

-- The owner of the table could change it; with this it takes more than a slip.
create function audit_is_final() returns trigger
    language plpgsql as $$
begin
    raise exception 'The audit trail is only ever added to' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_is_final before update or delete or truncate on audit_entry
    for each statement execute function audit_is_final();

-- The fields one after the other, each with its length in bytes before it and a hyphen for none, so that no two entries
-- read alike. AuditChain does the same in Java: whoever changes one of them breaks every chain there is.
create function audit_hash(before bytea, fields text[]) returns bytea
    language sql immutable
    return (
        select sha256(convert_to(
            string_agg(coalesce(octet_length(convert_to(field, 'UTF8')) || ':' || field, '-'), '' order by place), 'UTF8'))
        from unnest(encode(before, 'hex') || fields) with ordinality as of_entry (field, place));

-- One writer at a time, until its transaction ends: each entry follows the one before it. The entry is read with a snapshot
-- of after the lock, as each statement of a volatile function has its own. An entry without values of before and after has no fields for
-- them in its hash.
create function append_change(
    kind text, person bigint, manager bigint, thing text, version int, added int, changed int, gone int, was text, became text)
    returns bigint language sql volatile
begin atomic
    select pg_advisory_xact_lock(hashtext('audit_entry'));
    with last as (
        select number, hash from audit_entry order by number desc limit 1
    ), made as materialized (
        select coalesce((select number from last), 0) + 1 as number, clock_timestamp() as at, append_change.kind,
               case when viewer() is not null then 'PERSON'
                    when link_is_being_used(null) then 'LINK'
                    else 'SERVER' end as origin,
               viewer() as actor_id, name_of(viewer()) as actor_name,
               person as person_id, name_of(person) as person_name,
               manager as manager_id, name_of(manager) as manager_name,
               thing, version, added, changed, gone
    )
    insert into audit_entry
        select made.*,
               audit_hash((select hash from last), array[
                   number::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), kind, origin,
                   actor_id::text, actor_name, person_id::text, person_name, manager_id::text, manager_name,
                   thing, version::text, added::text, changed::text, gone::text]
                   || case when was is null and became is null then array[]::text[] else array[was, became] end),
               was, became
        from made
        returning number;
end;

create function append_audit(
    kind text, person bigint default null, manager bigint default null, thing text default null,
    version int default null, added int default null, changed int default null, gone int default null)
    returns bigint language sql volatile
    return append_change(kind, person, manager, thing, version, added, changed, gone, null, null);

------------------------------------------------------------------------------------------------------------------------------------
-- Triggers
--
-- They wait for the end of the transaction, when it is settled what became of it. All rows are locked by then, so that the lock of the
-- trail comes last and nobody who holds it waits for anybody else.

-- Waymark closes an account by "enabled"; that one is gone altogether is told as well.
create function audit_account() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'DELETE' then
        perform append_audit('ACCOUNT_REMOVED', old.person_id);
        return null;
    end if;
    if tg_op = 'INSERT' or old.password_hash <> new.password_hash then
        perform append_audit(
            case when viewer() is null and link_is_being_used(new.person_id)
                then 'LINK_USED'
                when tg_op = 'INSERT' then 'ACCOUNT_MADE'
                else 'PASSWORD_CHANGED' end,
            new.person_id);
    end if;
    if tg_op = 'UPDATE' and old.enabled <> new.enabled then
        perform append_audit(case when new.enabled then 'ACCOUNT_OPENED' else 'ACCOUNT_CLOSED' end, new.person_id);
    end if;
    return null;
end
$$;
create constraint trigger audit_account after insert or update or delete on account
    deferrable initially deferred for each row execute function audit_account();

create function audit_account_role() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        perform append_audit('ROLE_TAKEN', old.person_id, thing => old.role);
    end if;
    if tg_op <> 'DELETE' then
        perform append_audit('ROLE_GRANTED', new.person_id, thing => new.role);
    end if;
    return null;
end
$$;
create constraint trigger audit_account_role after insert or update or delete on account_role
    deferrable initially deferred for each row execute function audit_account_role();

create function audit_one_time_link() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform append_audit('LINK_MADE', new.person_id);
    return null;
end
$$;
create constraint trigger audit_one_time_link after insert on one_time_link
    deferrable initially deferred for each row execute function audit_one_time_link();

-- What counts is who is whose manager from now on, whatever was written to make it so. A line that is put back gives its end up;
-- one that is opened in any other way has begun.
create function audit_reporting_line() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    was boolean := tg_op <> 'INSERT' and (old.ends_on is null or old.ends_on > current_date);
    shall_be boolean := tg_op <> 'DELETE' and (new.ends_on is null or new.ends_on > current_date);
begin
    if was and shall_be and old.person_id = new.person_id and old.manager_id = new.manager_id then
        return null;
    end if;
    if was then
        perform append_audit('LINE_ENDED', old.person_id, old.manager_id);
    end if;
    if shall_be then
        perform append_audit(
            case when tg_op = 'UPDATE' and old.ended_at is not null and new.ended_at is null
                then 'LINE_PUT_BACK' else 'LINE_BEGUN' end,
            new.person_id, new.manager_id);
    end if;
    return null;
end
$$;
create constraint trigger audit_reporting_line after insert or update or delete on reporting_line
    deferrable initially deferred for each row execute function audit_reporting_line();

create function audit_identity_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform append_change(kept.field || '_CHANGED', kept.person_id, null, null, null, null, null, null, kept.was, kept.became)
        from identity_change_kept(new.id) kept;
    return null;
end
$$;
create constraint trigger audit_identity_change after insert on identity_change
    deferrable initially deferred for each row execute function audit_identity_change();

-- What was asked, and what a second person decided. Of a line the manager is named, of everything else both values.
create function audit_held_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform append_change(
        case when tg_op = 'INSERT' then 'CHANGE_HELD' when new.released then 'CHANGE_RELEASED' else 'CHANGE_REFUSED' end,
        new.person_id, new.became_manager_id, new.field, null, null, null, null, new.was, new.became);
    return null;
end
$$;
create constraint trigger audit_held_change after insert or update on held_change
    deferrable initially deferred for each row execute function audit_held_change();

------------------------------------------------------------------------------------------------------------------------------------
-- Functions that report what no single row tells; null for everybody who may not

-- How a ladder changed, and how much an import did: for those who keep both, and for nothing else. Administrators import people, too.
create function report_change(kind text, thing text, version int, added int, changed int, gone int) returns bigint
    language sql volatile security definer set search_path = public, pg_temp
    return case
        when kind in ('PATH_PUBLISHED', 'PATH_RESTORED', 'PATH_IMPORTED', 'PEOPLE_IMPORTED')
            and (viewer_is_operator() or viewer_has_role('PEOPLE_TEAM')
                or kind = 'PEOPLE_IMPORTED' and viewer_has_role('ADMINISTRATOR'))
        then append_audit(kind, null, null, thing, version, added, changed, gone) end;

-- That somebody was signed out by an administrator: sessions end for many reasons, and most of them are the person's own.
create function report_sign_out(person bigint) returns bigint
    language sql volatile security definer set search_path = public, pg_temp
    return case
        when viewer_is_operator() or viewer_has_role('ADMINISTRATOR')
        then append_audit('SIGNED_OUT', person) end;

-- That somebody came with a secret of a remembered device that had been replaced: it is in two places. Told by the sign-in, which runs
-- as the operator.
create function report_device_misused(person bigint) returns bigint
    language sql volatile security definer set search_path = public, pg_temp
    return case when viewer_is_operator() then append_audit('DEVICE_MISUSED', person) end;

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant select on audit_entry to ${application-role};
revoke execute on function append_change, append_audit from public;
