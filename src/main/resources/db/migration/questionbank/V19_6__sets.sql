-- Questions for a moment, with points for an agenda. What stands here of a set that comes with Waymark stands in its place.

create table question_set (
    id         text primary key,
    name       text        not null,
    about      text        not null,
    questions  text[]      not null,
    agenda     text[]      not null,
    hidden     boolean     not null,
    offered    boolean     not null,
    version    int         not null,
    changed_by bigint references person,
    changed_at timestamptz not null
);

alter table question_set enable row level security;
create policy everybody_reads_what_was_offered on question_set for select using (offered and viewer_is_signed_in());
create policy people_team_writes on question_set for all
    using ((select viewer_keeps_questions())) with check ((select viewer_keeps_questions()));

grant select, insert, update on question_set to ${application-role};
