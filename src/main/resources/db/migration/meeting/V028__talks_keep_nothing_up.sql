-- As before, but for talks that nobody planned: one that was opened again is no meeting to come, so it keeps no reflection of the
-- next one from opening.
create or replace function employees_to_keep_up(today date, made_until date) returns bigint[]
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
                  and sooner.planned and not sooner.skipped and not is_wrapped_up(sooner.id))) employee);
