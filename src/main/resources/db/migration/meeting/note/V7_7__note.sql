-- Notes for both.

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

insert into sealed_column (table_name, column_name, author, place, place_row) values
    ('shared_note', 'words', 'author_id', '''shared_note.words.'' || author_id', 'one_on_one_id');

alter table shared_note enable row level security;
create policy both_read on shared_note for select using (viewer() in (employee_id, manager_id));
create policy author_writes on shared_note for insert
    with check (author_id = viewer() and takes_words(one_on_one_id, employee_id, manager_id));
create policy author_changes on shared_note for update
    using (author_id = viewer())
    with check (author_id = viewer() and takes_words(one_on_one_id, employee_id, manager_id));

-- Reading what the other one wrote needs their (wrapped) data key; the table's own policies decide who that is.
create policy reader_of_shared_notes on data_key for select
    using (exists (select from shared_note note where note.author_id = data_key.person_id));

grant select, insert, update (words, revision, written_at) on shared_note to ${application-role};
