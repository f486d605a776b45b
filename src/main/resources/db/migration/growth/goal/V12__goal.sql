-- The way to a picture of the future: in which order its milestones stand, and until when the nearest is meant to be there. What they
-- are is content of the kind 'growth.own.milestone', whose subject is the number of the row.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

create table milestone (
    id        bigint generated always as identity primary key,
    author_id bigint not null references person,
    picture   int    not null check (picture between 1 and 3),
    horizon   text   not null check (horizon in ('TEN', 'FIVE', 'TWO', 'NEXT')),
    position  int    not null,
    due       date,
    subject   text   not null generated always as (id::text) stored
);
create index milestone_by_author on milestone (author_id, picture, position);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table milestone enable row level security;
create policy author_all on milestone for all using (author_id = viewer()) with check (author_id = viewer());

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

-- How far off those of some milestones are that the viewer may know of, and no more of them: the row of one that is shared would tell by
-- its place that there are others.
create function horizons_of(subjects text[]) returns table (subject text, horizon text)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select milestone.subject, milestone.horizon from milestone
    where milestone.subject = any (subjects)
      and (milestone.author_id = viewer()
        or reads_content('growth.own.milestone', milestone.author_id, milestone.subject));
end;

create view shared_milestone with (security_invoker = true) as
    select author_id, subject from shared_content where kind = 'growth.own.milestone';

-- What goes with somebody who leaves.
create function erase_unshared_milestones(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from milestone
    where author_id = leaving and not exists (
        select from shared_milestone shared where shared.author_id = leaving and shared.subject = milestone.subject);
end;

create function erase_milestones(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from milestone where author_id = leaving;
end;
insert into leaving_part (module, unshared, rest) values
    ('growth.goal', 'erase_unshared_milestones', 'erase_milestones');

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant select, delete, insert (author_id, picture, horizon, position, due), update (horizon, position, due)
    on milestone to ${application-role};
revoke execute on function erase_unshared_milestones(bigint), erase_milestones(bigint) from public;
