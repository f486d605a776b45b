-- On whose clocks the viewer reads times, as far as they said: a query that brings times brings it along.
create function viewer_zone() returns text
    language sql stable
    return (select zone_id from person_zone where person_id = viewer());

-- For whom something is to be done by itself: a series of theirs runs out, or the next meeting of one has no reflection yet.
-- The operator sees no meeting, so this function looks for them and tells who it is, and nothing of what or with whom. What
-- is to be done is done as that person.
create function employees_to_keep_up(today date, made_until date) returns bigint[]
    language sql stable security definer set search_path = public, pg_temp
    return (
        select array_agg(employee.id order by employee.id) from (
            select series.employee_id as id from meeting_series series
            where viewer_is_operator() and series.ended_at is null and series.rhythm <> 'ON_DEMAND'
              and is_managed_by(series.employee_id, series.manager_id)
              and not exists (select from one_on_one o where o.series_id = series.id and o.series_day >= made_until)
            union
            select next.employee_id from one_on_one next
            where viewer_is_operator() and not next.prepared and not next.skipped and next.series_id is not null
              and next.day >= today and not is_wrapped_up(next.id)
              and is_managed_by(next.employee_id, next.manager_id)
              and not exists (
                select from one_on_one sooner
                where sooner.employee_id = next.employee_id and sooner.manager_id = next.manager_id
                  and sooner.day >= today and sooner.day < next.day
                  and not sooner.skipped and not is_wrapped_up(sooner.id))) employee);
