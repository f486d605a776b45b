-- The trail tells of signing in at providers: which there are, and whom what they call somebody stands for. What a provider's word does
-- to somebody here, such as to make an administrator of them, is told as such and not as done by the server.

alter table audit_entry drop constraint audit_entry_origin_check;
alter table audit_entry add constraint audit_entry_origin_check check (origin in ('PERSON', 'LINK', 'SIGN_ON', 'SERVER'));

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

create function audit_external_identity() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        perform append_audit('SIGN_ON_JOINED', new.person_id, thing => new.issuer);
    else
        perform append_audit('SIGN_ON_PARTED', old.person_id, thing => old.issuer);
    end if;
    return null;
end
$$;
create constraint trigger audit_external_identity after insert or delete on external_identity
    deferrable initially deferred for each row execute function audit_external_identity();

-- A secret that is sealed anew, with a new master key, is no change.
create function audit_sign_on_provider() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        perform append_audit('PROVIDER_ADDED', thing => new.key);
    elsif tg_op = 'DELETE' then
        perform append_audit('PROVIDER_REMOVED', thing => old.key);
    elsif viewer() is not null or row(new.name, new.issuer, new.client_id, new.role_claim, new.administrator_value, new.people_team_value)
            is distinct from row(old.name, old.issuer, old.client_id, old.role_claim, old.administrator_value, old.people_team_value) then
        perform append_audit('PROVIDER_CHANGED', thing => new.key);
    end if;
    return null;
end
$$;
create constraint trigger audit_sign_on_provider after insert or update or delete on sign_on_provider
    deferrable initially deferred for each row execute function audit_sign_on_provider();
