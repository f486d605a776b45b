-- A reflection without a 1:1 collects what somebody answers on their home page, one question a day.
alter table reflection alter column one_on_one_id drop not null;
create unique index reflection_without_meeting on reflection (author_id) where one_on_one_id is null;

-- What became of the question of a day: another one was wanted, none was, or it was answered. Nobody else learns of it.
create table question_of_the_day (
    author_id bigint  not null references person,
    day       date    not null,
    question  text,
    set_aside boolean not null default false,
    primary key (author_id, day)
);
alter table question_of_the_day enable row level security;
create policy author_all on question_of_the_day for all
    using (author_id = viewer()) with check (author_id = viewer());
grant select, insert, update (question, set_aside) on question_of_the_day to ${application-role};
