create sequence reflection_seq increment 50;
create sequence answer_seq increment 50;
create sequence share_seq increment 50;
create sequence proposed_question_seq increment 50;
grant usage on sequence reflection_seq, answer_seq, share_seq, proposed_question_seq to ${application-role};

-- Whose a row is, and for whom, is settled when it is inserted: foreign keys carry the person along with the id, so that
-- nothing can be hung on somebody else's row, and those columns are not among the ones that may be updated. Keys that
-- are unique name the person too: a refusal must not tell whether somebody else's row exists.

-- A person's set of questions for one 1:1. The row says only that and when; what is in it stands in answer.
create table reflection (
    id                bigint primary key,
    author_id         bigint      not null references person,
    one_on_one_id     bigint      not null,
    day               date        not null,
    opened_at         timestamptz not null,
    version           int         not null,
    unique (id, author_id),
    unique (one_on_one_id, author_id)
);
create index reflection_by_author on reflection (author_id, day);
alter table reflection enable row level security;
create policy author_all on reflection for all using (author_id = viewer()) with check (author_id = viewer());
grant select, insert, update (day, version) on reflection to ${application-role};

-- One question of a reflection and what its author has drafted. Nobody else learns even that the row exists.
create table answer (
    id                bigint primary key,
    reflection_id     bigint not null,
    author_id         bigint not null references person,
    position          int    not null,
    kind              text   not null,
    question          text,
    own_question      bytea,
    proposed_by       bigint references person,
    draft             bytea,
    skipped           boolean not null default false,
    draft_revision    int    not null default 0,
    share_revision    int    not null default 0,
    drafted_at        timestamptz,
    version           int    not null,
    unique (id, author_id),
    foreign key (reflection_id, author_id) references reflection (id, author_id) on delete cascade,
    check ((question is null) <> (own_question is null))
);
create index answer_by_reflection on answer (reflection_id, position);
create index answer_by_author on answer (author_id, question);
alter table answer enable row level security;
create policy author_all on answer for all using (author_id = viewer()) with check (author_id = viewer());
grant select, insert, delete,
    update (position, kind, question, own_question, proposed_by, draft, skipped, draft_revision, share_revision,
            drafted_at, version)
    on answer to ${application-role};

-- What was shared, as it was when it was shared, for the person who was the manager on that day.
create table share (
    id            bigint primary key,
    answer_id     bigint      not null,
    author_id     bigint      not null references person,
    recipient_id  bigint      not null references person,
    kind          text        not null,
    question      text,
    own_question  bytea,
    text          bytea,
    revision      int         not null,
    shared_at     timestamptz not null,
    version       int         not null,
    unique (answer_id, author_id),
    foreign key (answer_id, author_id) references answer (id, author_id) on delete cascade,
    check ((question is null) <> (own_question is null))
);
create index share_by_recipient on share (recipient_id, author_id);
create index share_by_author on share (author_id);
alter table share enable row level security;
create policy author_reads on share for select using (author_id = viewer());
create policy author_shares on share for insert
    with check (author_id = viewer() and is_managed_by(author_id, recipient_id));
create policy author_updates on share for update
    using (author_id = viewer()) with check (author_id = viewer() and is_managed_by(author_id, recipient_id));
create policy author_withdraws on share for delete using (author_id = viewer());
create policy manager_reads on share for select
    using (recipient_id = viewer() and is_managed_by_since(author_id, recipient_id, shared_at));
grant select, insert, delete, update (kind, question, own_question, text, revision, shared_at, version)
    on share to ${application-role};

-- Who opened what, and which revision of it. It outlives a withdrawal: the author still knows who had read it.
create table share_reading (
    answer_id     bigint      not null,
    author_id     bigint      not null references person,
    reader_id     bigint      not null references person,
    revision      int         not null,
    first_read_at timestamptz not null,
    last_read_at  timestamptz not null,
    primary key (answer_id, reader_id),
    foreign key (answer_id, author_id) references answer (id, author_id) on delete cascade
);
create index share_reading_by_reader on share_reading (reader_id, author_id);
alter table share_reading enable row level security;
create policy author_reads on share_reading for select using (author_id = viewer());
-- A reader's own mark goes out of sight with the share, and comes back with it: "changed since you read it".
create policy reader_reads on share_reading for select
    using (reader_id = viewer() and exists (
        select from share where share.answer_id = share_reading.answer_id and share.recipient_id = viewer()));
create policy reader_writes on share_reading for insert
    with check (reader_id = viewer() and exists (
        select from share where share.answer_id = share_reading.answer_id and share.recipient_id = viewer()));
create policy reader_updates on share_reading for update
    using (reader_id = viewer() and exists (
        select from share where share.answer_id = share_reading.answer_id and share.recipient_id = viewer()));
grant select, insert, update (revision, last_read_at) on share_reading to ${application-role};

-- Questions that a manager would like to talk about.
create table proposed_question (
    id            bigint primary key,
    one_on_one_id bigint      not null,
    manager_id    bigint      not null references person,
    employee_id   bigint      not null references person,
    kind          text        not null,
    question      text,
    own_question  bytea,
    proposed_at   timestamptz not null,
    version       int         not null,
    unique (id, employee_id),
    check ((question is null) <> (own_question is null))
);
create index proposed_question_by_one_on_one on proposed_question (one_on_one_id);
alter table proposed_question enable row level security;
create policy manager_all on proposed_question for all
    using (manager_id = viewer() and is_managed_by(employee_id, manager_id))
    with check (manager_id = viewer() and is_managed_by(employee_id, manager_id));
create policy employee_reads on proposed_question for select using (employee_id = viewer());
grant select, insert, update (kind, question, own_question, version) on proposed_question to ${application-role};

-- What became of a proposal. It stands apart because the manager may not know: a question that was taken up says that
-- there is an answer, and one set aside says that the employee would rather not.
create table proposal_decision (
    proposal_id bigint      not null,
    employee_id bigint      not null references person,
    taken       boolean     not null,
    decided_at  timestamptz not null,
    primary key (proposal_id, employee_id),
    foreign key (proposal_id, employee_id) references proposed_question (id, employee_id) on delete cascade
);
alter table proposal_decision enable row level security;
create policy employee_only on proposal_decision for all
    using (employee_id = viewer()) with check (employee_id = viewer());
grant select, insert on proposal_decision to ${application-role};

-- Reading somebody's shared words needs their (wrapped) data key; the two tables' own policies decide who that is.
create policy reader_of_shares on data_key for select
    using (exists (select from share where share.author_id = data_key.person_id and share.recipient_id = viewer()));
create policy reader_of_proposals on data_key for select
    using (exists (select from proposed_question proposal
                   where proposal.manager_id = data_key.person_id and proposal.employee_id = viewer()
                     and proposal.own_question is not null));
