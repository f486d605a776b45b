-- The trail tells of keeping people by SCIM: who made, released and revoked a token, that it is in use (once in an hour), and each change
-- of somebody by it. What such a change does to an account, a role, an address or a line is told as before, and as not done by the server.

alter table audit_entry drop constraint audit_entry_origin_check;
alter table audit_entry add constraint audit_entry_origin_check
    check (origin in ('PERSON', 'LINK', 'SIGN_ON', 'PROVISIONING', 'SERVER'));

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
                    when provisioning_now() is not null then 'PROVISIONING'
                    when somebody_signs_on() then 'SIGN_ON'
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

create function audit_provisioning_token() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        perform append_audit('TOKEN_MADE', thing => name_of_source(new.source_id));
    elsif new.released_by is not null and old.released_by is null then
        perform append_audit(
            case when new.released_by = new.made_by then 'TOKEN_RELEASED_ALONE' else 'TOKEN_RELEASED' end,
            new.made_by, thing => name_of_source(new.source_id));
    elsif new.revoked_at is not null and old.revoked_at is null then
        perform append_audit('TOKEN_REVOKED', thing => name_of_source(new.source_id));
    elsif new.last_used_at is distinct from old.last_used_at
            and (old.last_used_at is null or date_trunc('hour', new.last_used_at) > date_trunc('hour', old.last_used_at)) then
        perform append_audit('TOKEN_USED', thing => name_of_source(new.source_id));
    end if;
    return null;
end
$$;
create constraint trigger audit_provisioning_token after insert or update on provisioning_token
    deferrable initially deferred for each row execute function audit_provisioning_token();

create function audit_provisioning_source() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform append_audit('PROVISIONING_GROUPS_CHANGED', thing => new.name);
    return null;
end
$$;
create constraint trigger audit_provisioning_source after update on provisioning_source
    deferrable initially deferred for each row execute function audit_provisioning_source();

create function audit_provisioned_person() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        perform append_audit('PROVISIONED', new.person_id, thing => name_of_source(new.source_id), added => 1);
    elsif new.gone_at is not null and old.gone_at is null then
        perform append_audit('PROVISIONED', new.person_id, thing => name_of_source(new.source_id), gone => 1);
    elsif new.version > old.version then
        perform append_audit('PROVISIONED', new.person_id, thing => name_of_source(new.source_id), changed => 1);
    end if;
    return null;
end
$$;
create constraint trigger audit_provisioned_person after insert or update on provisioned_person
    deferrable initially deferred for each row execute function audit_provisioned_person();
