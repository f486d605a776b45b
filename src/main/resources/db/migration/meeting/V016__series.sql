create sequence meeting_series_seq increment 50;
grant usage on sequence meeting_series_seq to ${application-role};

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
alter table meeting_series enable row level security;
create policy employee_reads on meeting_series for select using (employee_id = viewer());
create policy manager_reads on meeting_series for select
    using (manager_id = viewer() and is_managed_by(employee_id, manager_id));
create policy either_sets on meeting_series for insert
    with check (viewer() in (employee_id, manager_id) and set_by = viewer() and is_managed_by(employee_id, manager_id));
create policy either_changes on meeting_series for update
    using (viewer() in (employee_id, manager_id))
    with check (viewer() in (employee_id, manager_id) and set_by = viewer() and is_managed_by(employee_id, manager_id));
grant select, insert,
    update (rhythm, first_day, start_time, minutes, zone_id, place, set_by, set_at, ended_at, version)
    on meeting_series to ${application-role};

-- A meeting of a series remembers the day that the series gave it, so that it can be moved and is not made twice. Checked at
-- the end: a series that changes gives its meetings other days all at once.
alter table one_on_one
    add series_id  bigint,
    add series_day date,
    add start_time time,
    add zone_id    text,
    add minutes    int,
    add place      text    not null default '' check (length(place) <= 200),
    add skipped    boolean not null default false,
    add prepared   boolean not null default true,
    add uid        uuid    not null default gen_random_uuid(),
    add sequence   int     not null default 0,
    add foreign key (series_id, employee_id, manager_id) references meeting_series (id, employee_id, manager_id),
    add check ((series_id is null) = (series_day is null)),
    add check ((start_time is null) = (zone_id is null) and (start_time is null) = (minutes is null)),
    add check (minutes between 5 and 480),
    add unique (series_id, series_day) deferrable initially deferred,
    add unique (uid) deferrable initially deferred;
grant update (series_id, series_day, start_time, zone_id, minutes, place, skipped, prepared, uid, sequence)
    on one_on_one to ${application-role};

-- In which zone somebody lives, as far as they or their browser said. Colleagues who arrange a time need to know it.
create table person_zone (
    person_id bigint primary key references person,
    zone_id   text not null
);
alter table person_zone enable row level security;
create policy everybody_reads on person_zone for select using (viewer_is_signed_in());
create policy own_zone on person_zone for all using (person_id = viewer()) with check (person_id = viewer());
grant select, insert, update (zone_id), delete on person_zone to ${application-role};

-- The address of a private calendar feed. Only a hash of its secret is kept; another hash closes the old address.
create table calendar_feed (
    person_id   bigint primary key references person,
    secret_hash bytea       not null unique,
    made_at     timestamptz not null
);
alter table calendar_feed enable row level security;
create policy own_feed on calendar_feed for all using (person_id = viewer()) with check (person_id = viewer());
create policy operator_finds on calendar_feed for select using (viewer_is_operator());
grant select, insert, update (secret_hash, made_at), delete on calendar_feed to ${application-role};

-- Whoever cannot sign in any more gets no feed either.
create function account_is_closed(person bigint) returns boolean
    language sql stable
    return exists (select from account where account.person_id = person and not account.enabled);
