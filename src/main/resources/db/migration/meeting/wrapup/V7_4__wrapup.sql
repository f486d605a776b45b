-- A one-on-one as both keep it: open, or wrapped up to a record; which kinds of conversation it touched; and what follows for when two people
-- met and meet next.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

-- Wrapping up closes a meeting to a record; either may open it again, and the last of the two says which it is.
create table wrap_up (
    one_on_one_id bigint primary key,
    employee_id   bigint      not null,
    manager_id    bigint      not null,
    closed        boolean     not null,
    by_id         bigint      not null references person,
    at            timestamptz not null,
    foreign key (one_on_one_id, employee_id, manager_id) references one_on_one (id, employee_id, manager_id)
);

-- Which kinds of conversation a meeting touched, as its two people say. Their conversation map is made of it.
create table touched_kind (
    one_on_one_id bigint not null,
    kind          text   not null,
    employee_id   bigint not null,
    manager_id    bigint not null,
    primary key (one_on_one_id, kind),
    foreign key (one_on_one_id, employee_id, manager_id) references one_on_one (id, employee_id, manager_id)
);
create index touched_kind_by_pair on touched_kind (employee_id, manager_id);

------------------------------------------------------------------------------------------------------------------------------------
-- What policies ask

create function is_wrapped_up(one_on_one bigint) returns boolean
    language sql stable
    return exists (select from wrap_up where wrap_up.one_on_one_id = one_on_one and closed);

-- Whether a meeting takes words: its line holds and it is not wrapped up.
create function takes_words(one_on_one bigint, employee bigint, manager bigint) returns boolean
    language sql stable
    return viewer() in (employee, manager) and is_managed_by(employee, manager) and not is_wrapped_up(one_on_one);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table wrap_up enable row level security;
create policy both_read on wrap_up for select using (viewer() in (employee_id, manager_id));
create policy both_write on wrap_up for insert
    with check (viewer() in (employee_id, manager_id) and by_id = viewer() and is_managed_by(employee_id, manager_id));
create policy both_change on wrap_up for update
    using (viewer() in (employee_id, manager_id))
    with check (viewer() in (employee_id, manager_id) and by_id = viewer() and is_managed_by(employee_id, manager_id));

alter table touched_kind enable row level security;
create policy both_read on touched_kind for select using (viewer() in (employee_id, manager_id));
create policy both_say on touched_kind for insert with check (takes_words(one_on_one_id, employee_id, manager_id));
create policy both_take_back on touched_kind for delete using (takes_words(one_on_one_id, employee_id, manager_id));

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

-- Whether a one-on-one is to come, by the same rule for whoever asks: lists of meetings, the home page, and what is prepared for one.
-- It was arranged, is neither skipped nor wrapped up, and its line holds.
create function is_to_come(one_on_one bigint, today date) returns boolean
    language sql stable
    return exists (
        select from one_on_one o
        where o.id = one_on_one and o.day >= today and o.planned and not o.skipped
          and not is_wrapped_up(o.id) and is_managed_by(o.employee_id, o.manager_id));

-- Until when two people have met: a one-on-one that was arranged and took place is over with its day, or when it was wrapped up
-- before. Null for one that is still to come, that was skipped, and for a talk that nobody planned: that one is no reason to
-- have talked about what was shared.
create function met_until(one_on_one bigint, today date) returns timestamptz
    language sql stable
    return (
        select case when is_wrapped_up(o.id)
                then least((select at from wrap_up where one_on_one_id = o.id), (o.day + 1)::timestamptz)
            when o.day < today then (o.day + 1)::timestamptz end
        from one_on_one o where o.id = one_on_one and o.planned and not o.skipped);

-- When two people last met so, as far as the viewer may know of their meetings.
create function last_met(employee bigint, manager bigint, today date) returns timestamptz
    language sql stable
    return (
        select max(met_until(o.id, today)) from one_on_one o where o.employee_id = employee and o.manager_id = manager);

-- For whom something is to be done by itself: a series of theirs runs out, or the next meeting of one has no reflection yet.
-- Nothing goes on by itself with somebody who has left. A talk that nobody planned is no meeting to come, so one that was opened again
-- keeps no reflection of the next one from opening. The operator sees no meeting, so this function looks for them and tells who it is, and
-- nothing of what or with whom. What is to be done is done as that person.
create function employees_to_keep_up(today date, made_until date) returns bigint[]
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

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant select, insert, update (closed, by_id, at) on wrap_up to ${application-role};
grant select, insert, delete on touched_kind to ${application-role};
