create sequence one_on_one_seq increment 50;
create sequence private_note_seq increment 50;
grant usage on sequence one_on_one_seq, private_note_seq to ${application-role};

create table one_on_one (
    id          bigint primary key,
    employee_id bigint      not null references person,
    manager_id  bigint      not null references person,
    day         date        not null,
    set_by      bigint      not null references person,
    set_at      timestamptz not null,
    version     int         not null,
    unique (id, employee_id),
    unique (id, employee_id, manager_id),
    check (employee_id <> manager_id)
);
create index one_on_one_by_employee on one_on_one (employee_id, day);
create index one_on_one_by_manager on one_on_one (manager_id, employee_id, day);
alter table one_on_one enable row level security;
create policy employee_reads on one_on_one for select using (employee_id = viewer());
create policy manager_reads on one_on_one for select
    using (manager_id = viewer() and is_managed_by(employee_id, manager_id));
create policy either_sets on one_on_one for insert
    with check (viewer() in (employee_id, manager_id) and set_by = viewer() and is_managed_by(employee_id, manager_id));
create policy either_moves on one_on_one for update
    using (viewer() in (employee_id, manager_id))
    with check (viewer() in (employee_id, manager_id) and set_by = viewer() and is_managed_by(employee_id, manager_id));
grant select, insert, update (day, set_by, set_at, version) on one_on_one to ${application-role};

-- What one person keeps for themselves about another.
create table private_note (
    id         bigint primary key,
    author_id  bigint      not null references person,
    about_id   bigint      not null references person,
    text       bytea,
    revision   int         not null,
    written_at timestamptz not null,
    version    int         not null,
    unique (author_id, about_id)
);
alter table private_note enable row level security;
create policy author_only on private_note for all using (author_id = viewer()) with check (author_id = viewer());
grant select, insert, delete, update (text, revision, written_at, version) on private_note to ${application-role};

-- A reflection is the employee's, and a proposal is between the two people of its 1:1.
alter table reflection add foreign key (one_on_one_id, author_id) references one_on_one (id, employee_id);
alter table proposed_question
    add foreign key (one_on_one_id, employee_id, manager_id) references one_on_one (id, employee_id, manager_id);
