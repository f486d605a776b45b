-- What two people promise each other, and what became of it.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

create sequence promise_seq;

-- What one of the two will do, as it was put into words when it was made. Nobody changes it; what became of it is told
-- beside it, by either, in words of their own.
create table promise (
    id            bigint primary key,
    one_on_one_id bigint      not null,
    employee_id   bigint      not null,
    manager_id    bigint      not null,
    author_id     bigint      not null references person,
    owner_id      bigint      not null references person,
    due           date        not null,
    words         bytea       not null,
    made_at       timestamptz not null,
    unique (id, employee_id, manager_id),
    check (author_id in (employee_id, manager_id)),
    check (owner_id in (employee_id, manager_id)),
    foreign key (one_on_one_id, employee_id, manager_id) references one_on_one (id, employee_id, manager_id)
);
create index promise_by_employee on promise (employee_id, manager_id);
create index promise_by_manager on promise (manager_id);
create index promise_by_author on promise (author_id);
create index promise_by_meeting on promise (one_on_one_id);

create table promise_news (
    promise_id  bigint      not null,
    number      int         not null,
    employee_id bigint      not null,
    manager_id  bigint      not null,
    author_id   bigint      not null references person,
    outcome     text        not null check (outcome in ('done', 'moved', 'dropped')),
    due         date,
    why         bytea       not null,
    told_at     timestamptz not null,
    primary key (promise_id, number),
    check (author_id in (employee_id, manager_id)),
    check ((outcome = 'moved') = (due is not null)),
    foreign key (promise_id, employee_id, manager_id) references promise (id, employee_id, manager_id)
);
create index promise_news_by_author on promise_news (author_id);

insert into sealed_column (table_name, column_name, author, place, place_row) values
    ('promise', 'words', 'author_id', '''promise.words''', 'id'),
    ('promise_news', 'why', 'author_id', '''promise_news.why.'' || number', 'promise_id');

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table promise enable row level security;
create policy both_read on promise for select using (viewer() in (employee_id, manager_id));
create policy both_make on promise for insert
    with check (author_id = viewer() and takes_words(one_on_one_id, employee_id, manager_id));

alter table promise_news enable row level security;
create policy both_read on promise_news for select using (viewer() in (employee_id, manager_id));
create policy both_tell on promise_news for insert
    with check (author_id = viewer() and viewer() in (employee_id, manager_id)
        and is_managed_by(employee_id, manager_id));

-- Reading what the other one wrote, here and on agendas, needs their (wrapped) data key; the tables' own policies decide who that is.
create policy reader_of_agendas on data_key for select
    using (exists (select from agenda_item item where item.author_id = data_key.person_id)
        or exists (select from promise where promise.author_id = data_key.person_id)
        or exists (select from promise_news news where news.author_id = data_key.person_id));

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

-- Who said a moment ago that a promise is done, and did not mean to, takes it back. Otherwise what was told stays told: so there is
-- no right to delete, but this, which takes back the last that was told, by the viewer, since a moment, in a line that holds.
create function take_back_done(of_promise bigint, told int, since timestamptz) returns boolean
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        with gone as (
            delete from promise_news news
            where news.promise_id = of_promise and news.number = told and news.outcome = 'done'
              and news.author_id = viewer() and news.told_at > since
              and is_managed_by(news.employee_id, news.manager_id)
              and not exists (
                select from promise_news later where later.promise_id = of_promise and later.number > told)
            returning 1)
        select exists (select from gone);
    end;

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant usage on sequence promise_seq to ${application-role};
grant select, insert on promise to ${application-role};
grant select, insert on promise_news to ${application-role};
