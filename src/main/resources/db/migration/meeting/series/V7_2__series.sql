-- The days of one-on-ones, alone or in a series. A meeting belongs to its two people; whoever else comes to read of it does so by what the
-- scripts after this one say.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

create sequence meeting_series_seq increment 50;
create sequence one_on_one_seq increment 50;

-- The rhythm in which two people of a reporting line meet. What is kept is the time on the clock of one zone, never an
-- instant: rules of zones change, and ten o'clock stays ten o'clock.
create table meeting_series (
    id          bigint primary key,
    employee_id bigint      not null references person,
    manager_id  bigint      not null references person,
    rhythm      text        not null check (rhythm in ('WEEKLY', 'EVERY_TWO_WEEKS', 'MONTHLY', 'ON_DEMAND')),
    first_day   date        not null,
    start_time  time        not null,
    minutes     int         not null check (minutes between 5 and 480),
    zone_id     text        not null,
    place       text        not null check (length(place) <= 200),
    set_by      bigint      not null references person,
    set_at      timestamptz not null,
    ended_at    timestamptz,
    version     int         not null,
    unique (id, employee_id, manager_id),
    check (employee_id <> manager_id)
);
create unique index meeting_series_open on meeting_series (employee_id, manager_id) where ended_at is null;
create index meeting_series_by_manager on meeting_series (manager_id, employee_id);

-- A meeting of a series remembers the day that the series gave it, so that it can be moved and is not made twice. Checked at
-- the end: a series that changes gives its meetings other days all at once.
-- Calendars know a meeting by its UID and the sequence of its changes; whether they were told of it by mail (invited) goes with the UID, as
-- only of such a one they have to learn more.
create table one_on_one (
    id          bigint primary key,
    employee_id bigint      not null references person,
    manager_id  bigint      not null references person,
    -- Whether it was arranged, or the two just talked.
    planned     boolean     not null default true,
    day         date        not null,
    start_time  time,
    zone_id     text,
    minutes     int,
    place       text        not null default '' check (length(place) <= 200),
    series_id   bigint,
    series_day  date,
    skipped     boolean     not null default false,
    -- Whether its reflection was opened; it is not yet for one that a series made ahead.
    prepared    boolean     not null default true,
    uid         uuid        not null default gen_random_uuid(),
    sequence    int         not null default 0,
    invited     boolean     not null default false,
    set_by      bigint      not null references person,
    set_at      timestamptz not null,
    version     int         not null,
    unique (id, employee_id),
    unique (id, employee_id, manager_id),
    unique (series_id, series_day) deferrable initially deferred,
    unique (uid) deferrable initially deferred,
    foreign key (series_id, employee_id, manager_id) references meeting_series (id, employee_id, manager_id),
    check (employee_id <> manager_id),
    check ((series_id is null) = (series_day is null)),
    check ((start_time is null) = (zone_id is null) and (start_time is null) = (minutes is null)),
    check (minutes between 5 and 480)
);
create index one_on_one_by_employee on one_on_one (employee_id, day);
create index one_on_one_by_manager on one_on_one (manager_id, employee_id, day);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table meeting_series enable row level security;
create policy employee_reads on meeting_series for select using (employee_id = viewer());
create policy manager_reads on meeting_series for select
    using (manager_id = viewer() and is_managed_by(employee_id, manager_id));
create policy either_sets on meeting_series for insert
    with check (viewer() in (employee_id, manager_id) and set_by = viewer() and is_managed_by(employee_id, manager_id));
create policy either_changes on meeting_series for update
    using (viewer() in (employee_id, manager_id))
    with check (viewer() in (employee_id, manager_id) and set_by = viewer() and is_managed_by(employee_id, manager_id));

-- After the line has ended both keep the record of their meetings, and nobody writes: either_moves asks for the line of today.
alter table one_on_one enable row level security;
create policy employee_reads on one_on_one for select using (employee_id = viewer());
create policy manager_reads on one_on_one for select
    using (manager_id = viewer() and is_managed_by(employee_id, manager_id));
create policy manager_keeps on one_on_one for select using (manager_id = viewer());
create policy either_sets on one_on_one for insert
    with check (viewer() in (employee_id, manager_id) and set_by = viewer() and is_managed_by(employee_id, manager_id));
create policy either_moves on one_on_one for update
    using (viewer() in (employee_id, manager_id))
    with check (viewer() in (employee_id, manager_id) and set_by = viewer() and is_managed_by(employee_id, manager_id));

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant usage on sequence meeting_series_seq, one_on_one_seq to ${application-role};
grant select, insert,
    update (rhythm, first_day, start_time, minutes, zone_id, place, set_by, set_at, ended_at, version)
    on meeting_series to ${application-role};
grant select, insert,
    update (day, start_time, zone_id, minutes, place, series_id, series_day, skipped, prepared, uid, sequence, invited, set_by, set_at,
            version)
    on one_on_one to ${application-role};
