-- The trail tells of feeds of people: each file that came, what was stopped, and who decided what becomes of it; what a feed does to
-- people and lines is told as of an import, and as done by a feed. Tokens for feeds are told apart from those for SCIM.

alter table audit_entry drop constraint audit_entry_origin_check;
alter table audit_entry add constraint audit_entry_origin_check
    check (origin in ('PERSON', 'LINK', 'SIGN_ON', 'PROVISIONING', 'FEED', 'SERVER'));

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
                    when people_feed_now() is not null then 'FEED'
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

create or replace function audit_provisioning_token() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    whose text := case new.purpose when 'FEED' then 'FEED_' else '' end;
begin
    if tg_op = 'INSERT' then
        perform append_audit(whose || 'TOKEN_MADE', thing => name_of_source(new.source_id));
    elsif new.released_by is not null and old.released_by is null then
        perform append_audit(
            whose || case when new.released_by = new.made_by then 'TOKEN_RELEASED_ALONE' else 'TOKEN_RELEASED' end,
            new.made_by, thing => name_of_source(new.source_id));
    elsif new.revoked_at is not null and old.revoked_at is null then
        perform append_audit(whose || 'TOKEN_REVOKED', thing => name_of_source(new.source_id));
    elsif new.last_used_at is distinct from old.last_used_at
            and (old.last_used_at is null or date_trunc('hour', new.last_used_at) > date_trunc('hour', old.last_used_at)) then
        perform append_audit('TOKEN_USED', thing => name_of_source(new.source_id));
    end if;
    return null;
end
$$;

create function audit_people_feed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' or new.came_at is distinct from old.came_at then
        perform append_audit('FEED_CAME', thing => new.source);
    end if;
    if new.state = 'STOPPED' and (tg_op = 'INSERT' or old.state <> 'STOPPED') then
        perform append_audit('FEED_STOPPED', thing => new.source);
    elsif new.state = 'IMPORTED' and tg_op = 'UPDATE' and old.state <> 'IMPORTED' then
        perform append_audit('FEED_IMPORTED', thing => new.source);
    elsif new.state = 'DISMISSED' and tg_op = 'UPDATE' and old.state <> 'DISMISSED' then
        perform append_audit('FEED_DISMISSED', thing => new.source);
    end if;
    return null;
end
$$;
create constraint trigger audit_people_feed after insert or update on people_feed
    deferrable initially deferred for each row execute function audit_people_feed();
