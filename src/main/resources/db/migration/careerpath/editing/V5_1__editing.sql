-- Ladders while they change: what the People team is writing, and every version that was published.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

create sequence path_version_seq increment 50;
create sequence path_draft_seq increment 50;

-- What a ladder has said at any time, in our own format. Never changed and never deleted: a conversation keeps the version
-- it was held against.
create table path_version (
    id           bigint primary key,
    path         text        not null,
    number       int         not null,
    document     text        not null,
    note         text        not null,
    published_by bigint references person,
    published_at timestamptz not null,
    unique (path, number)
);

-- What the People team is writing; nobody else sees it before it is published.
create table path_draft (
    id           bigint primary key,
    path         text        not null unique,
    name         text        not null,
    base_version int         not null,
    document     text        not null,
    revision     int         not null,
    changed_by   bigint references person,
    changed_at   timestamptz not null,
    version      int         not null
);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table path_version enable row level security;
create policy everybody_reads on path_version for select using (viewer_is_signed_in());
create policy people_team_publishes on path_version for insert with check ((select viewer_keeps_paths()));

alter table path_draft enable row level security;
create policy people_team_writes on path_draft for all
    using ((select viewer_keeps_paths())) with check ((select viewer_keeps_paths()));

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

-- The role that somebody held on a day and the version of its ladder, as "path.role@version"; null if no role is known. Before
-- the first one that is known, the first one counts.
create function held_against(person bigint, on_day date) returns text
    language sql stable
    return (
        select held.role_address || '@' || (
            select version.number from path_version version
            where version.path = split_part(held.role_address, '.', 1)
            order by version.published_at >= on_day + 1,
                     case when version.published_at < on_day + 1 then -version.number else version.number end
            limit 1)
        from role_held_on(person, on_day) held (role_address));

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant usage on sequence path_version_seq, path_draft_seq to ${application-role};
grant select, insert on path_version to ${application-role};
grant select, insert, delete, update (name, document, revision, changed_by, changed_at, version)
    on path_draft to ${application-role};
