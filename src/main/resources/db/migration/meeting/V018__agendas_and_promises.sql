create sequence agenda_item_seq;
create sequence promise_seq;
grant usage on sequence agenda_item_seq, promise_seq to ${application-role};

-- A meeting belongs to its two people. After the line has ended both keep the record, and nobody writes: either_moves asks
-- for the line of today.
create policy manager_keeps on one_on_one for select using (manager_id = viewer());

-- Wrapping up closes a meeting to a record; either may open it again, and the last of the two says which it is.
create table wrap_up (
    one_on_one_id bigint primary key,
    employee_id   bigint      not null,
    manager_id    bigint      not null,
    closed        boolean     not null,
    by_id         bigint      not null references person,
    at            timestamptz not null,
    foreign key (one_on_one_id, employee_id, manager_id) references one_on_one (id, employee_id, manager_id)
);
alter table wrap_up enable row level security;
create policy both_read on wrap_up for select using (viewer() in (employee_id, manager_id));
create policy both_write on wrap_up for insert
    with check (viewer() in (employee_id, manager_id) and by_id = viewer() and is_managed_by(employee_id, manager_id));
create policy both_change on wrap_up for update
    using (viewer() in (employee_id, manager_id))
    with check (viewer() in (employee_id, manager_id) and by_id = viewer() and is_managed_by(employee_id, manager_id));
grant select, insert, update (closed, by_id, at) on wrap_up to ${application-role};

create function is_wrapped_up(one_on_one bigint) returns boolean
    language sql stable
    return exists (select from wrap_up where wrap_up.one_on_one_id = one_on_one and closed);

-- Whether a meeting takes words: its line holds and it is not wrapped up.
create function takes_words(one_on_one bigint, employee bigint, manager bigint) returns boolean
    language sql stable
    return viewer() in (employee, manager) and is_managed_by(employee, manager) and not is_wrapped_up(one_on_one);

-- What one of the two wants to talk about. The words are their author's and nobody else changes them.
create table agenda_item (
    id            bigint primary key,
    one_on_one_id bigint      not null,
    employee_id   bigint      not null,
    manager_id    bigint      not null,
    author_id     bigint      not null references person,
    words         bytea       not null,
    revision      int         not null default 1,
    shown         boolean     not null,
    written_at    timestamptz not null,
    unique (id, one_on_one_id, employee_id, manager_id),
    check (author_id in (employee_id, manager_id)),
    foreign key (one_on_one_id, employee_id, manager_id) references one_on_one (id, employee_id, manager_id)
);
create index agenda_item_by_pair on agenda_item (employee_id, manager_id);
create index agenda_item_by_author on agenda_item (author_id);
alter table agenda_item enable row level security;
create policy author_reads on agenda_item for select using (author_id = viewer());
create policy both_read on agenda_item for select using (shown and viewer() in (employee_id, manager_id));
create policy author_adds on agenda_item for insert
    with check (author_id = viewer() and takes_words(one_on_one_id, employee_id, manager_id));
grant select, insert, delete, update (words, revision, shown, written_at) on agenda_item to ${application-role};

-- Where an item stands and in which meeting it was reached: either of the two says so of whatever they see. What was not
-- reached stands on the agenda of the next meeting without being written anew.
create table agenda_place (
    item_id       bigint primary key,
    one_on_one_id bigint  not null,
    employee_id   bigint  not null,
    manager_id    bigint  not null,
    place         numeric not null,
    reached_in    bigint,
    foreign key (item_id, one_on_one_id, employee_id, manager_id)
        references agenda_item (id, one_on_one_id, employee_id, manager_id) on delete cascade,
    foreign key (reached_in, employee_id, manager_id) references one_on_one (id, employee_id, manager_id)
);
alter table agenda_place enable row level security;
create policy with_the_item on agenda_place for select
    using (exists (select from agenda_item item where item.id = agenda_place.item_id));
create policy author_adds on agenda_place for insert
    with check (is_managed_by(employee_id, manager_id) and exists (
        select from agenda_item item where item.id = agenda_place.item_id and item.author_id = viewer()));
create policy both_change on agenda_place for update
    using (exists (select from agenda_item item where item.id = agenda_place.item_id) and not is_wrapped_up(reached_in))
    with check (is_managed_by(employee_id, manager_id) and not is_wrapped_up(reached_in)
        and exists (select from agenda_item item where item.id = agenda_place.item_id));
grant select, insert, update (place, reached_in) on agenda_place to ${application-role};

-- What was talked about in a meeting that is wrapped up is part of its record; what it left over is not yet. A function, as
-- policies of two tables may not ask each other.
create function is_on_record(item bigint) returns boolean
    language sql stable
    return exists (
        select from agenda_place where agenda_place.item_id = item and is_wrapped_up(agenda_place.reached_in));
create policy author_changes on agenda_item for update
    using (author_id = viewer() and not is_on_record(id))
    with check (author_id = viewer() and is_managed_by(employee_id, manager_id));
create policy author_deletes on agenda_item for delete
    using (author_id = viewer() and is_managed_by(employee_id, manager_id) and not is_on_record(id));

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
alter table promise enable row level security;
create policy both_read on promise for select using (viewer() in (employee_id, manager_id));
create policy both_make on promise for insert
    with check (author_id = viewer() and takes_words(one_on_one_id, employee_id, manager_id));
grant select, insert on promise to ${application-role};

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
alter table promise_news enable row level security;
create policy both_read on promise_news for select using (viewer() in (employee_id, manager_id));
create policy both_tell on promise_news for insert
    with check (author_id = viewer() and viewer() in (employee_id, manager_id)
        and is_managed_by(employee_id, manager_id));
grant select, insert on promise_news to ${application-role};

-- Reading what the other one wrote needs their (wrapped) data key; the tables' own policies decide who that is.
create policy reader_of_agendas on data_key for select
    using (exists (select from agenda_item item where item.author_id = data_key.person_id)
        or exists (select from promise where promise.author_id = data_key.person_id)
        or exists (select from promise_news news where news.author_id = data_key.person_id));

-- What each of the two keeps of a meeting for both to read: a text of one's own, so that nobody writes over the other.
create table shared_note (
    one_on_one_id bigint      not null,
    author_id     bigint      not null references person,
    employee_id   bigint      not null,
    manager_id    bigint      not null,
    words         bytea       not null,
    revision      int         not null default 1,
    written_at    timestamptz not null,
    primary key (one_on_one_id, author_id),
    check (author_id in (employee_id, manager_id)),
    foreign key (one_on_one_id, employee_id, manager_id) references one_on_one (id, employee_id, manager_id)
);
create index shared_note_by_author on shared_note (author_id);
alter table shared_note enable row level security;
create policy both_read on shared_note for select using (viewer() in (employee_id, manager_id));
create policy author_writes on shared_note for insert
    with check (author_id = viewer() and takes_words(one_on_one_id, employee_id, manager_id));
create policy author_changes on shared_note for update
    using (author_id = viewer())
    with check (author_id = viewer() and takes_words(one_on_one_id, employee_id, manager_id));
grant select, insert, update (words, revision, written_at) on shared_note to ${application-role};

create policy reader_of_shared_notes on data_key for select
    using (exists (select from shared_note note where note.author_id = data_key.person_id));
