create sequence swap_seq;
grant usage on sequence swap_seq to ${application-role};

-- A question that both people of a 1:1 answer, neither reading the other before both have shared. The question is no
-- secret between the two; whoever was the manager loses it with the line, the employee keeps what stood in their reflection.
create table swap (
    id            bigint primary key,
    one_on_one_id bigint      not null,
    employee_id   bigint      not null,
    manager_id    bigint      not null,
    offered_by    bigint      not null references person,
    kind          text        not null,
    question      text,
    own_question  bytea,
    offered_at    timestamptz not null,
    unique (id, employee_id, manager_id),
    unique (one_on_one_id, question),
    check (offered_by in (employee_id, manager_id)),
    check ((question is null) <> (own_question is null)),
    foreign key (one_on_one_id, employee_id, manager_id) references one_on_one (id, employee_id, manager_id)
);
create index swap_by_pair on swap (employee_id, manager_id);
create index swap_by_offer on swap (offered_by);
alter table swap enable row level security;
create policy both_read on swap for select
    using (viewer() = employee_id or viewer() = manager_id and is_managed_by(employee_id, manager_id));
create policy either_offers on swap for insert
    with check (offered_by = viewer() and viewer() in (employee_id, manager_id) and is_managed_by(employee_id, manager_id));
grant select, insert on swap to ${application-role};

-- What one of the two has drafted. Nobody else learns that the row exists.
create table swap_part (
    swap_id     bigint      not null,
    author_id   bigint      not null references person,
    employee_id bigint      not null,
    manager_id  bigint      not null,
    draft       bytea,
    revision    int         not null default 1,
    written_at  timestamptz not null,
    primary key (swap_id, author_id),
    check (author_id in (employee_id, manager_id)),
    foreign key (swap_id, employee_id, manager_id) references swap (id, employee_id, manager_id)
);
alter table swap_part enable row level security;
create policy author_reads on swap_part for select using (author_id = viewer());
create policy author_writes on swap_part for insert
    with check (author_id = viewer() and viewer() in (employee_id, manager_id) and is_managed_by(employee_id, manager_id));
create policy author_changes on swap_part for update
    using (author_id = viewer())
    with check (author_id = viewer() and viewer() in (employee_id, manager_id) and is_managed_by(employee_id, manager_id));
grant select, insert, update (draft, revision, written_at) on swap_part to ${application-role};

-- The words that one of the two has shared, as they were then. They are never changed: whoever shares anew takes the earlier
-- ones back first.
create table swap_words (
    swap_id     bigint not null,
    author_id   bigint not null references person,
    employee_id bigint not null,
    manager_id  bigint not null,
    words       bytea  not null,
    revision    int    not null,
    primary key (swap_id, author_id),
    check (author_id in (employee_id, manager_id)),
    foreign key (swap_id, employee_id, manager_id) references swap (id, employee_id, manager_id)
);
create index swap_words_by_author on swap_words (author_id);

-- That somebody has shared their part, and when: all that the other one sees of it until both have. It stands apart because
-- a policy works on rows, and hangs on the words, so that nobody is ready without any.
create table swap_ready (
    swap_id     bigint      not null,
    author_id   bigint      not null,
    employee_id bigint      not null,
    manager_id  bigint      not null,
    at          timestamptz not null,
    primary key (swap_id, author_id),
    foreign key (swap_id, author_id) references swap_words (swap_id, author_id) on delete cascade,
    foreign key (swap_id, employee_id, manager_id) references swap (id, employee_id, manager_id)
);
alter table swap_ready enable row level security;
create policy author_reads on swap_ready for select using (author_id = viewer());
create policy both_read on swap_ready for select
    using (viewer() in (employee_id, manager_id) and is_managed_by(employee_id, manager_id));
create policy author_is_ready on swap_ready for insert
    with check (author_id = viewer() and viewer() in (employee_id, manager_id) and is_managed_by(employee_id, manager_id));
grant select, insert on swap_ready to ${application-role};

-- Whether both have shared, within the line that holds today: a part given to a manager of before counts no more.
create function is_swap_open(swap bigint) returns boolean
    language sql stable
    return (select count(*) = 2 from swap_ready ready
            where ready.swap_id = swap and is_managed_by_since(ready.employee_id, ready.manager_id, ready.at));

alter table swap_words enable row level security;
create policy author_reads on swap_words for select using (author_id = viewer());
create policy other_reads_when_both_have_shared on swap_words for select
    using (viewer() in (employee_id, manager_id) and is_swap_open(swap_id));
create policy author_shares on swap_words for insert
    with check (author_id = viewer() and viewer() in (employee_id, manager_id) and is_managed_by(employee_id, manager_id));
create policy author_takes_back on swap_words for delete using (author_id = viewer());
grant select, insert, delete on swap_words to ${application-role};

-- Reading what the other one wrote needs their (wrapped) data key; the tables' own policies decide who that is.
create policy reader_of_swaps on data_key for select
    using (exists (select from swap where swap.offered_by = data_key.person_id and swap.own_question is not null)
        or exists (select from swap_words words where words.author_id = data_key.person_id));
