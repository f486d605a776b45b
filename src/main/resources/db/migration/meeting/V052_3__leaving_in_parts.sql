-- What belongs to both people of a one-on-one counts as shared. A promise on which words of another person hang stays without its words.
create function erase_unshared_of_meetings(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from agenda_item where author_id = leaving and not shown;
    delete from calendar_feed where person_id = leaving;
    delete from person_zone where person_id = leaving;
end;

create function erase_rest_of_meetings(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from agenda_item where author_id = leaving;
    delete from shared_note where author_id = leaving;
    update promise set words = '' where author_id = leaving;
    update promise_news set why = '' where author_id = leaving;
end;
revoke execute on function erase_unshared_of_meetings(bigint), erase_rest_of_meetings(bigint) from public;
insert into leaving_part (module, unshared, rest) values
    ('meeting', 'erase_unshared_of_meetings', 'erase_rest_of_meetings');

-- As before, and now where its tables are. Nothing goes on by itself with somebody who has left. A talk that nobody planned is no meeting
-- to come, so one that was opened again keeps no reflection of the next one from opening.
create or replace function employees_to_keep_up(today date, made_until date) returns bigint[]
    language sql stable security definer set search_path = public, pg_temp
    return (
        select array_agg(employee.id order by employee.id) from (
            select series.employee_id as id from meeting_series series
            where viewer_is_operator() and series.ended_at is null and series.rhythm <> 'ON_DEMAND'
              and is_managed_by(series.employee_id, series.manager_id)
              and not has_left(series.employee_id) and not has_left(series.manager_id)
              and not exists (select from one_on_one o where o.series_id = series.id and o.series_day >= made_until)
            union
            select next.employee_id from one_on_one next
            where viewer_is_operator() and not next.prepared and not next.skipped and next.series_id is not null
              and next.day >= today and not is_wrapped_up(next.id)
              and is_managed_by(next.employee_id, next.manager_id)
              and not has_left(next.employee_id) and not has_left(next.manager_id)
              and not exists (
                select from one_on_one sooner
                where sooner.employee_id = next.employee_id and sooner.manager_id = next.manager_id
                  and sooner.day >= today and sooner.day < next.day
                  and sooner.planned and not sooner.skipped and not is_wrapped_up(sooner.id))) employee);

-- As before, asking for the end of a line where lines are kept.
create or replace function meetings_to_hand_over(next_manager bigint) returns bigint[]
    language sql stable
    return (
        select array_agg(met.id) from one_on_one met
        where met.employee_id = viewer() and met.manager_id <> next_manager and not met.skipped
          and (is_wrapped_up(met.id)
            or (met.day < current_date or not met.planned) and line_ended_since(met.employee_id, met.manager_id, met.day))
          and (exists (select from shared_note note
                       where note.one_on_one_id = met.id and note.author_id = met.employee_id)
            or exists (select from promise where promise.one_on_one_id = met.id)
            or exists (select from touched_kind touched where touched.one_on_one_id = met.id)
            or exists (select from agenda_place place join agenda_item item on item.id = place.item_id
                       where (place.one_on_one_id = met.id or place.reached_in = met.id)
                         and item.shown and item.author_id = met.employee_id)));
