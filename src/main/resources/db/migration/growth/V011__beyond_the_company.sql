create sequence beyond_seq increment 50;
create sequence beyond_share_seq increment 50;
grant usage on sequence beyond_seq, beyond_share_seq to ${application-role};

-- What somebody thinks about a life beyond the company: the change, what for it can be gained here, and what about today's
-- work would help. As with answers, the draft and what was shared are rows of their own, and nobody but the author learns
-- that the draft exists.
create table beyond (
    id              bigint primary key,
    author_id       bigint      not null unique references person,
    change_words    bytea,
    change_revision int         not null default 0,
    gain_words      bytea,
    gain_revision   int         not null default 0,
    work_words      bytea,
    work_revision   int         not null default 0,
    revision        int         not null default 0,
    share_revision  int         not null default 0,
    written_at      timestamptz not null,
    version         int         not null,
    unique (id, author_id)
);
alter table beyond enable row level security;
create policy author_all on beyond for all using (author_id = viewer()) with check (author_id = viewer());
grant select, insert, delete,
    update (change_words, change_revision, gain_words, gain_revision, work_words, work_revision, revision, share_revision,
            written_at, version)
    on beyond to ${application-role};

-- What was shared, as it was when it was shared, for the person who was the manager on that day; without any words it is
-- the topic.
create table beyond_share (
    id              bigint primary key,
    beyond_id       bigint      not null,
    author_id       bigint      not null references person,
    recipient_id    bigint      not null references person,
    change_words    bytea,
    gain_words      bytea,
    work_words      bytea,
    revision        int         not null,
    beyond_revision int         not null,
    shared_at       timestamptz not null,
    version         int         not null,
    unique (beyond_id, author_id),
    foreign key (beyond_id, author_id) references beyond (id, author_id) on delete cascade
);
create index beyond_share_by_recipient on beyond_share (recipient_id, author_id);
alter table beyond_share enable row level security;
create policy author_reads on beyond_share for select using (author_id = viewer());
create policy author_shares on beyond_share for insert
    with check (author_id = viewer() and is_managed_by(author_id, recipient_id));
create policy author_updates on beyond_share for update
    using (author_id = viewer()) with check (author_id = viewer() and is_managed_by(author_id, recipient_id));
create policy author_withdraws on beyond_share for delete using (author_id = viewer());
create policy manager_reads on beyond_share for select
    using (recipient_id = viewer() and is_managed_by_since(author_id, recipient_id, shared_at));
grant select, insert, delete, update (change_words, gain_words, work_words, revision, beyond_revision, shared_at, version)
    on beyond_share to ${application-role};

-- Who opened what, and which revision of it; see share_reading.
create table beyond_reading (
    beyond_id     bigint      not null,
    author_id     bigint      not null references person,
    reader_id     bigint      not null references person,
    revision      int         not null,
    first_read_at timestamptz not null,
    last_read_at  timestamptz not null,
    primary key (beyond_id, reader_id),
    foreign key (beyond_id, author_id) references beyond (id, author_id) on delete cascade
);
create index beyond_reading_by_reader on beyond_reading (reader_id, author_id);
alter table beyond_reading enable row level security;
create policy author_reads on beyond_reading for select using (author_id = viewer());
create policy reader_reads on beyond_reading for select
    using (reader_id = viewer() and exists (
        select from beyond_share share where share.beyond_id = beyond_reading.beyond_id and share.recipient_id = viewer()));
create policy reader_writes on beyond_reading for insert
    with check (reader_id = viewer() and exists (
        select from beyond_share share where share.beyond_id = beyond_reading.beyond_id and share.recipient_id = viewer()));
create policy reader_updates on beyond_reading for update
    using (reader_id = viewer() and exists (
        select from beyond_share share where share.beyond_id = beyond_reading.beyond_id and share.recipient_id = viewer()));
grant select, insert, update (revision, last_read_at) on beyond_reading to ${application-role};

-- Reading what somebody shared needs their (wrapped) data key; the table's own policies decide who that is.
create policy reader_of_beyond on data_key for select
    using (exists (
        select from beyond_share share where share.author_id = data_key.person_id and share.recipient_id = viewer()));
