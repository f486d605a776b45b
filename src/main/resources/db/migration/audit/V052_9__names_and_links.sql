-- As before, with names and links asked for where they are kept.
create or replace function append_change(
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

create or replace function audit_account() returns trigger
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

create or replace function audit_identity_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform append_change(kept.field || '_CHANGED', kept.person_id, null, null, null, null, null, null, kept.was, kept.became)
        from identity_change_kept(new.id) kept;
    return null;
end
$$;
