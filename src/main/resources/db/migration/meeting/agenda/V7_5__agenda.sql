-- What two people want to talk about.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

create sequence agenda_item_seq;

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

insert into sealed_column (table_name, column_name, author, place, place_row) values
    ('agenda_item', 'words', 'author_id', '''agenda_item.words''', 'id');

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
create index agenda_place_by_meeting on agenda_place (one_on_one_id);
create index agenda_place_by_reached on agenda_place (reached_in);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

-- What was talked about in a meeting that is wrapped up is part of its record; what it left over is not yet. A function, as
-- policies of two tables may not ask each other.
create function is_on_record(item bigint) returns boolean
    language sql stable
    return exists (
        select from agenda_place where agenda_place.item_id = item and is_wrapped_up(agenda_place.reached_in));

alter table agenda_item enable row level security;
create policy author_reads on agenda_item for select using (author_id = viewer());
create policy both_read on agenda_item for select using (shown and viewer() in (employee_id, manager_id));
create policy author_adds on agenda_item for insert
    with check (author_id = viewer() and takes_words(one_on_one_id, employee_id, manager_id));
create policy author_changes on agenda_item for update
    using (author_id = viewer() and not is_on_record(id))
    with check (author_id = viewer() and is_managed_by(employee_id, manager_id));
create policy author_deletes on agenda_item for delete
    using (author_id = viewer() and is_managed_by(employee_id, manager_id) and not is_on_record(id));
-- What nobody else has seen is on nobody's record.
create policy author_erases_unseen on agenda_item for delete using (author_id = viewer() and not shown);

-- Whoever sees an item sees where it stands, and either of the two moves it; a new manager, to whom it was handed over, only reads.
alter table agenda_place enable row level security;
create policy with_the_item on agenda_place for select
    using (exists (select from agenda_item item where item.id = agenda_place.item_id));
create policy author_adds on agenda_place for insert
    with check (is_managed_by(employee_id, manager_id) and exists (
        select from agenda_item item where item.id = agenda_place.item_id and item.author_id = viewer()));
create policy both_change on agenda_place for update
    using (viewer() in (employee_id, manager_id) and not is_wrapped_up(reached_in)
        and exists (select from agenda_item item where item.id = agenda_place.item_id))
    with check (viewer() in (employee_id, manager_id) and is_managed_by(employee_id, manager_id)
        and not is_wrapped_up(reached_in)
        and exists (select from agenda_item item where item.id = agenda_place.item_id));

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant usage on sequence agenda_item_seq to ${application-role};
grant select, insert, delete, update (words, revision, shown, written_at) on agenda_item to ${application-role};
grant select, insert, update (place, reached_in) on agenda_place to ${application-role};
