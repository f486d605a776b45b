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

-- Whoever reads what a milestone is reads where it stands on the way, too.
alter table milestone enable row level security;
create policy author_all on milestone for all using (author_id = viewer()) with check (author_id = viewer());
create policy reader_reads on milestone for select
    using (exists (
        select from shared_content shared
        where shared.kind = 'growth.own.milestone' and shared.author_id = milestone.author_id
          and shared.subject = milestone.subject and shared.recipient_id = viewer()));

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

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
