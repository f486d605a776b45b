-- Beside which competencies of career paths somebody has put a strength of theirs. What the strength is, is content of the kind
-- 'growth.own.strengths', whose subject stands here; the competency is kept by its address, as the target of a step is, since paths come
-- and go. Nobody but the person reads it, whatever they share of the strength itself.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

create table strength_competency (
    author_id          bigint not null references person,
    strength           text   not null,
    competency_address text   not null,
    primary key (author_id, strength, competency_address)
);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table strength_competency enable row level security;
create policy author_all on strength_competency for all using (author_id = viewer()) with check (author_id = viewer());

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

-- Nothing of it was ever shared, so all of it goes first when somebody leaves.
create function erase_strength_competencies(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from strength_competency where author_id = leaving;
end;
insert into leaving_part (module, unshared) values ('growth.strength', 'erase_strength_competencies');

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant select, insert, delete on strength_competency to ${application-role};
revoke execute on function erase_strength_competencies(bigint) from public;
