-- What a company makes of the question bank: questions of its own, and what it settled about those that come with Waymark, whose words
-- stand in files.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

create sequence company_question_seq;

-- What the company settled about a question, its own or one of Waymark's. What was offered to everybody once is no secret any more, also
-- when it is hidden: it stands in what people were asked.
create table question_setting (
    question   text primary key,
    hidden     boolean     not null default false,
    note       text        not null default '',
    offered    boolean     not null,
    version    int         not null default 1,
    changed_by bigint references person,
    changed_at timestamptz not null
);

-- What a question of the company's own asks, each time that it was put into other words. People were asked one of them: it stays.
create table question_wording (
    question    text    not null references question_setting,
    number      int     not null,
    kind        text    not null,
    perspective text    not null,
    depth       text    not null,
    intent      text    not null,
    words       text    not null,
    hint        text    not null,
    offered     boolean not null,
    primary key (question, number)
);

-- The order of the questions of a kind. What is not in it follows.
create table question_order (
    kind      text primary key,
    questions text[] not null
);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies: everybody reads what is, or once was, offered to everybody; the People team writes. Words that were offered stay as they are.

create function viewer_keeps_questions() returns boolean
    language sql stable
    return viewer_is_operator() or viewer_has_role('PEOPLE_TEAM');

alter table question_setting enable row level security;
create policy everybody_reads_what_was_offered on question_setting for select using (offered and viewer_is_signed_in());
create policy people_team_writes on question_setting for all
    using ((select viewer_keeps_questions())) with check ((select viewer_keeps_questions()));

alter table question_wording enable row level security;
create policy everybody_reads_what_was_offered on question_wording for select using (offered and viewer_is_signed_in());
create policy people_team_reads on question_wording for select using ((select viewer_keeps_questions()));
create policy people_team_writes on question_wording for insert with check ((select viewer_keeps_questions()));
create policy people_team_rewords_what_nobody_was_asked on question_wording for update
    using (not offered and (select viewer_keeps_questions())) with check ((select viewer_keeps_questions()));

alter table question_order enable row level security;
create policy everybody_reads on question_order for select using (viewer_is_signed_in());
create policy people_team_writes on question_order for all
    using ((select viewer_keeps_questions())) with check ((select viewer_keeps_questions()));

------------------------------------------------------------------------------------------------------------------------------------
-- Grants. Nothing is deleted: a question that is not to be asked any more is hidden.

grant usage on sequence company_question_seq to ${application-role};
grant select, insert, update (hidden, note, offered, version, changed_by, changed_at) on question_setting to ${application-role};
grant select, insert, update (kind, perspective, depth, intent, words, hint, offered) on question_wording to ${application-role};
grant select, insert, update (questions) on question_order to ${application-role};
