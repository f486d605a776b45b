-- Standings that one of the two has set aside: it stands back on their pages. The other one does not learn it, and nothing of it changes.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

create table standing_aside (
    standing_id bigint      not null references standing on delete cascade,
    person_id   bigint      not null references person,
    aside_at    timestamptz not null,
    primary key (person_id, standing_id)
);
create index standing_aside_by_standing on standing_aside (standing_id);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table standing_aside enable row level security;
create policy own on standing_aside for all using (person_id = viewer())
    with check (person_id = viewer() and exists (select from standing where standing.id = standing_id));

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

create or replace function erase_unshared_standings(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from standing_aside where person_id = leaving;
    delete from standing
    where employee_id = leaving and not is_anything_ready('growth.own.standing', 'standing-' || id);
end;

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant select, insert, delete on standing_aside to ${application-role};
