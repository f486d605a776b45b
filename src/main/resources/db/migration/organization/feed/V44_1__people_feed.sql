-- Files of people that come by themselves: which came from where, what became of each, and until then what it holds.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

-- The digest tells content that was read before, and seen_at when the very same came last. Numbers are none that names anybody. asked_by is whoever made the token that brought
-- it, as whoever imports by hand; null for a file from the folder, which nobody of the portal brings.
create table people_feed (
    id         bigint      generated always as identity primary key,
    way        text        not null check (way in ('FOLDER', 'PUT')),
    source     text        not null,
    digest     text        not null,
    came_at    timestamptz not null,
    seen_at    timestamptz not null,
    asked_by   bigint      references person,
    state      text        not null check (state in ('WAITING', 'READ', 'STOPPED', 'REPLACED', 'IMPORTED', 'DISMISSED')),
    reason     text        check (reason in ('PROBLEMS', 'CHANGES', 'LEAVING', 'FIRST', 'SEEN', 'TOO_LARGE', 'FAILED')),
    read_at    timestamptz,
    working    int         not null default 0,
    rows       int         not null default 0,
    added      int         not null default 0,
    changed    int         not null default 0,
    moved      int         not null default 0,
    leaving    int         not null default 0,
    planned    int         not null default 0,
    held       int         not null default 0,
    problems   int         not null default 0,
    touched    int         not null default 0,
    decided_by bigint      references person,
    decided_at timestamptz,
    check ((state = 'WAITING') = (read_at is null)),
    check (state <> 'STOPPED' or reason is not null),
    check ((decided_by is null) = (decided_at is null)),
    check ((state in ('IMPORTED', 'DISMISSED')) = (decided_at is not null))
);
-- One waits of each source: what comes after it takes its place.
create unique index people_feed_waiting on people_feed (way, source) where state = 'WAITING';
create index people_feed_by_digest on people_feed (digest);
create index people_feed_stopped on people_feed (read_at) where state = 'STOPPED';

-- What a file holds, sealed by the master key: it may have columns that nobody reads here. It is gone once it is read, unless it was
-- stopped; then once somebody has decided, or the next one has come.
create table people_feed_file (
    feed_id bigint primary key references people_feed,
    sealed  bytea  not null
);

-- When the last night was, and since when files are awaited in the folder. Whoever reads holds the row, so that of two nodes one does.
create table people_feed_night (
    only_one      boolean     primary key default true check (only_one),
    last_at       timestamptz not null,
    awaited_since timestamptz
);

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

-- Which feed is being read right now, for the audit trail: nobody is signed in who could be named there. Null for none.
create function people_feed_now() returns text
    language sql stable
    return case when viewer_is_operator() then nullif(current_setting('waymark.feed', true), '') end;

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table people_feed enable row level security;
create policy staff_reads on people_feed for select using ((select viewer_is_staff()));
create policy operator_keeps on people_feed for insert with check (viewer_is_operator() and decided_by is null);
create policy operator_changes on people_feed for update
    using (viewer_is_operator()) with check (viewer_is_operator());
create policy administrator_decides on people_feed for update
    using ((select viewer_has_role('ADMINISTRATOR')) and state = 'STOPPED')
    with check (decided_by = viewer() and state in ('IMPORTED', 'DISMISSED'));

-- Of what was stopped an administrator sees what it would do.
alter table people_feed_file enable row level security;
create policy operator_keeps on people_feed_file for all using (viewer_is_operator()) with check (viewer_is_operator());
create policy administrator_looks on people_feed_file for select
    using ((select viewer_has_role('ADMINISTRATOR'))
        and exists (select from people_feed feed where feed.id = feed_id and feed.state = 'STOPPED'));
create policy administrator_is_done on people_feed_file for delete using ((select viewer_has_role('ADMINISTRATOR')));

alter table people_feed_night enable row level security;
create policy operator_keeps on people_feed_night for all using (viewer_is_operator()) with check (viewer_is_operator());

-- What a feed asks in somebody's name waits for a second person, as what they ask for themselves does.
create policy feed_asks on held_change for insert
    with check (people_feed_now() is not null and decided_at is null);
create policy feed_asks on planned_move for insert
    with check (people_feed_now() is not null and confirmed_by is null and problem is null and outcome is null);

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant select, insert, update on people_feed to ${application-role};
grant select, insert, update, delete on people_feed_file to ${application-role};
grant select, insert, update on people_feed_night to ${application-role};
