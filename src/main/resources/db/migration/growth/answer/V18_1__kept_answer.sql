-- Which answers somebody has kept in another place: as a strength, a picture, a milestone. The words are content there, of its own; here is
-- that they came from an answer, and to which question of the bank. Nobody but the person reads it, whatever they share of either.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

-- The number of the content is kept as well: what is begun anew in its place came from elsewhere.
create table kept_answer (
    author_id     bigint      not null references person,
    answer_id     bigint      not null,
    question      text        not null,
    reflection_id bigint      not null,
    place         text        not null,
    kind          text        not null,
    subject       text        not null,
    content_id    bigint      not null,
    kept_at       timestamptz not null,
    primary key (author_id, answer_id),
    unique (author_id, kind, subject)
);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table kept_answer enable row level security;
create policy author_all on kept_answer for all using (author_id = viewer()) with check (author_id = viewer());

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

-- Nothing of it was ever shared, so all of it goes first when somebody leaves.
create function erase_kept_answers(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from kept_answer where author_id = leaving;
end;
insert into leaving_part (module, unshared) values ('growth.answer', 'erase_kept_answers');

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant select, insert, delete on kept_answer to ${application-role};
revoke execute on function erase_kept_answers(bigint) from public;
