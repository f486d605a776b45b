-- What a value was and what it became. An entry without them has the hash it always had.
alter table audit_entry add was text, add became text;

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
                    when exists (select from one_time_link where used_at = transaction_timestamp()) then 'LINK'
                    else 'SERVER' end as origin,
               viewer() as actor_id, (select name from person where id = viewer()) as actor_name,
               person as person_id, (select name from person where id = append_change.person) as person_name,
               manager as manager_id, (select name from person where id = append_change.manager) as manager_name,
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
revoke execute on function append_change from public;

create or replace function append_audit(
    kind text, person bigint default null, manager bigint default null, thing text default null,
    version int default null, added int default null, changed int default null, gone int default null)
    returns bigint language sql volatile
    return append_change(kind, person, manager, thing, version, added, changed, gone, null, null);

-- At the end of the transaction, when it is settled what became of it.
create function audit_identity_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform append_change(kept.field || '_CHANGED', kept.person_id, null, null, null, null, null, null, kept.was, kept.became)
        from identity_change kept where kept.id = new.id;
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

-- Administrators import people, too.
create or replace function report_change(kind text, thing text, version int, added int, changed int, gone int) returns bigint
    language sql volatile security definer set search_path = public, pg_temp
    return case
        when kind in ('PATH_PUBLISHED', 'PATH_RESTORED', 'PATH_IMPORTED', 'PEOPLE_IMPORTED')
            and (viewer_is_operator() or viewer_has_role('PEOPLE_TEAM')
                or kind = 'PEOPLE_IMPORTED' and viewer_has_role('ADMINISTRATOR'))
        then append_audit(kind, null, null, thing, version, added, changed, gone) end;
