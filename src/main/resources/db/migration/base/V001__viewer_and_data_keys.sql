-- What anybody may do in a new database, and the application's role has no use for: a temporary table would come before
-- the real one in the search path, and older servers let everybody create tables here.
do $$
begin
    execute format('revoke temporary on database %I from public', current_database());
    revoke create on schema public from public;
end
$$;

-- The wall: every table that holds something about people has row-level security, and the application connects as a role
-- that owns nothing and cannot bypass it. These three functions are all that policies ask about the viewer.

create function viewer() returns bigint
    language sql stable
    return nullif(current_setting('waymark.person', true), '')::bigint;

create function viewer_is_operator() returns boolean
    language sql stable
    return coalesce(current_setting('waymark.operator', true), '') = 'on';

create function viewer_is_signed_in() returns boolean
    language sql stable
    return viewer() is not null or viewer_is_operator();

-- Data keys, wrapped by the master key. A row is gone when its person is erased; then nothing of theirs opens any more.
create table data_key (
    person_id   bigint primary key,
    wrapped_key bytea       not null,
    created_at  timestamptz not null default now()
);
alter table data_key enable row level security;
create policy owner_reads on data_key for select using (person_id = viewer());
create policy owner_creates on data_key for insert with check (person_id = viewer());
grant select, insert on data_key to ${application-role};

-- Spring Modulith's registry of events that are still to be delivered. They carry ids only and are deleted on delivery.
-- No row-level security: an event is delivered, or delivered again after a restart, when nobody is signed in.
create table event_publication (
    id                     uuid primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_by_event on event_publication using hash (serialized_event);
create index event_publication_by_completion on event_publication (completion_date);
grant select, insert, update, delete on event_publication to ${application-role};
