-- Forgets every device of somebody, and tells how many. Administrators who close an account, set a password or sign somebody out do
-- so with it, and do not see which devices there are.
create function forget_devices_of(person bigint) returns bigint
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        with forgotten as (
            delete from remembered_device
            where person_id = person and (person = viewer() or viewer_is_operator() or viewer_has_role('ADMINISTRATOR'))
            returning series)
        select count(*) from forgotten;
    end;
