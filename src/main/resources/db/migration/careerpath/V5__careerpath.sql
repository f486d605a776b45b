-- The ladders as they are explored: paths with their tracks, roles, steps from role to role, and what a role expects in each competency.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

create sequence path_seq increment 50;
create sequence track_seq increment 50;
create sequence role_seq increment 50;
create sequence competency_seq increment 50;
create sequence expectation_seq increment 50;
create sequence step_seq increment 50;

-- The family says what kind of work it is, here and of a role.
create table path (
    id         bigint primary key,
    slug       text not null unique,
    name       text not null,
    department text,
    family     text,
    summary    text,
    promotions text,
    version    int  not null
);

create table track (
    id       bigint primary key,
    path_id  bigint not null references path on delete cascade,
    slug     text   not null,
    name     text   not null,
    summary  text,
    position int    not null,
    version  int    not null,
    unique (path_id, slug)
);

-- A role without a track belongs to the trunk that all tracks of its path share. What helps, a week in it, how many seats there are and
-- whether one is open help somebody to imagine it.
create table role (
    id       bigint primary key,
    path_id  bigint not null references path on delete cascade,
    track_id bigint references track,
    slug     text   not null,
    address  text   not null unique,
    title    text   not null,
    level    int    not null,
    family   text,
    summary  text,
    helps    text[] not null default '{}',
    week     text,
    seats    int check (seats >= 0),
    opening  text,
    position int    not null,
    version  int    not null,
    unique (path_id, slug)
);

create table competency (
    id       bigint primary key,
    path_id  bigint not null references path on delete cascade,
    slug     text   not null,
    name     text   not null,
    summary  text,
    position int    not null,
    version  int    not null,
    unique (path_id, slug)
);

-- Its address is what it is known by: the id of the path, a full stop, and its own. The one of a role below that it goes on with is kept by
-- that address, as the target of a step is, since a file may bring the two in any order.
create table expectation (
    id            bigint primary key,
    role_id       bigint not null references role on delete cascade,
    competency_id bigint not null references competency on delete cascade,
    address       text,
    builds_on     text,
    text          text   not null,
    proficiency   text,
    examples      text[] not null,
    position      int    not null,
    version       int    not null
);
create index expectation_by_role on expectation (role_id);
create index expectation_by_competency on expectation (competency_id);
create index expectation_by_address on expectation (address) where address is not null;

-- A step may lead to a role of a path that is imported later: the target is kept by its address.
create table step (
    id           bigint primary key,
    from_role_id bigint not null references role on delete cascade,
    to_address   text   not null,
    kind         text   not null check (kind in ('PROMOTION', 'LATERAL', 'ACROSS')),
    note         text,
    position     int    not null,
    version      int    not null,
    unique (from_role_id, to_address)
);
create index step_by_target on step (to_address);

-- Whether there is a role at an address.
create function is_role(address text) returns boolean
    language sql stable
    return exists (select from role where role.address = is_role.address);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies and grants, the same for each table: everybody explores the ladders, the People team keeps them

create function viewer_keeps_paths() returns boolean
    language sql stable
    return viewer_is_operator() or viewer_has_role('PEOPLE_TEAM');

do $$
declare
    name text;
begin
    foreach name in array array['path', 'track', 'role', 'competency', 'expectation', 'step'] loop
        execute format('alter table %I enable row level security', name);
        execute format('create policy everybody_reads on %I for select using (viewer_is_signed_in())', name);
        execute format('create policy people_team_writes on %I for all using ((select viewer_keeps_paths()))'
            ' with check ((select viewer_keeps_paths()))', name);
        execute format('grant select, insert, update, delete on %I to ${application-role}', name);
    end loop;
end
$$;

grant usage on sequence path_seq, track_seq, role_seq, competency_seq, expectation_seq, step_seq to ${application-role};
