-- Who changed accounts, what people are trusted with, reporting lines, ladders and imports: names, kinds and counts, never
-- what anybody wrote. Entries have no foreign keys, as they stay when what they tell of is gone. Nobody writes here but the
-- functions below; the hash goes over all that an entry says and over the hash before it.
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
    hash         bytea       not null
);
create index audit_entry_by_person on audit_entry (person_id);
alter table audit_entry enable row level security;
create policy administrator_reads on audit_entry for select
    using (viewer_is_operator() or viewer_has_role('ADMINISTRATOR'));
-- A link with which somebody else could sign in as me is no secret before me.
create policy own_links on audit_entry for select
    using (person_id = viewer() and kind in ('LINK_MADE', 'LINK_USED'));
grant select on audit_entry to ${application-role};

-- The owner could; now it takes more than a slip.
create function audit_is_final() returns trigger
    language plpgsql as $$
begin
    raise exception 'The audit trail is only ever added to' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_is_final before update or delete or truncate on audit_entry
    for each statement execute function audit_is_final();

-- A used link stays until the next one is made, so that the transaction that uses it knows of it.
alter table one_time_link add column used_at timestamptz;
grant update (used_at) on one_time_link to ${application-role};

-- The fields one after the other, each with its length in bytes before it and a hyphen for none, so that no two entries
-- read alike. AuditChain does the same in Java: whoever changes one of them breaks every chain there is.
create function audit_hash(before bytea, fields text[]) returns bytea
    language sql immutable
    return (
        select sha256(convert_to(
            string_agg(coalesce(octet_length(convert_to(field, 'UTF8')) || ':' || field, '-'), '' order by place), 'UTF8'))
        from unnest(encode(before, 'hex') || fields) with ordinality as of_entry (field, place));

-- One writer at a time, until its transaction ends: each entry follows the one before it. The entry is read with a snapshot
-- of after the lock, as each statement of a volatile function has its own.
create function append_audit(
    kind text, person bigint default null, manager bigint default null, thing text default null,
    version int default null, added int default null, changed int default null, gone int default null)
    returns bigint language sql volatile
begin atomic
    select pg_advisory_xact_lock(hashtext('audit_entry'));
    with last as (
        select number, hash from audit_entry order by number desc limit 1
    ), made as materialized (
        select coalesce((select number from last), 0) + 1 as number, clock_timestamp() as at, append_audit.kind,
               case when viewer() is not null then 'PERSON'
                    when exists (select from one_time_link where used_at = transaction_timestamp()) then 'LINK'
                    else 'SERVER' end as origin,
               viewer() as actor_id, (select name from person where id = viewer()) as actor_name,
               person as person_id, (select name from person where id = append_audit.person) as person_name,
               manager as manager_id, (select name from person where id = append_audit.manager) as manager_name,
               thing, version, added, changed, gone
    )
    insert into audit_entry
        select made.*, audit_hash((select hash from last), array[
            number::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), kind, origin,
            actor_id::text, actor_name, person_id::text, person_name, manager_id::text, manager_name,
            thing, version::text, added::text, changed::text, gone::text])
        from made
        returning number;
end;
revoke execute on function append_audit from public;

-- The triggers wait for the end of the transaction. All rows are locked by then, so that the lock of the trail comes last
-- and nobody who holds it waits for anybody else.

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
            case when viewer() is null and exists (
                    select from one_time_link
                    where used_at = transaction_timestamp() and coalesce(person_id, new.person_id) = new.person_id)
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

-- What counts is who is whose manager from now on, whatever was written to make it so.
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
        perform append_audit('LINE_BEGUN', new.person_id, new.manager_id);
    end if;
    return null;
end
$$;
create constraint trigger audit_reporting_line after insert or update or delete on reporting_line
    deferrable initially deferred for each row execute function audit_reporting_line();

-- What no single row tells: how a ladder changed, and how much an import did. For those who keep both, and for nothing else;
-- null for everybody who does not.
create function report_change(kind text, thing text, version int, added int, changed int, gone int) returns bigint
    language sql volatile security definer set search_path = public, pg_temp
    return case
        when kind in ('PATH_PUBLISHED', 'PATH_RESTORED', 'PATH_IMPORTED', 'PEOPLE_IMPORTED')
            and (viewer_is_operator() or viewer_has_role('PEOPLE_TEAM'))
        then append_audit(kind, null, null, thing, version, added, changed, gone) end;
