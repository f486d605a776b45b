-- What counts is who is whose manager from now on, whatever was written to make it so. A line that is put back gives its end up;
-- one that is opened in any other way has begun.
create or replace function audit_reporting_line() returns trigger
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
