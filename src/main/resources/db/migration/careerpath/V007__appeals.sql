create sequence appeal_seq increment 50;
create sequence appeal_share_seq increment 50;
grant usage on sequence appeal_seq, appeal_share_seq to ${application-role};

-- Whether a role appeals to somebody. What they chose is sealed like what they wrote: "not for me" is nobody's business
-- either. As with answers, the draft and what was shared are rows of their own, and nobody but the author learns that the
-- draft exists.
create table appeal (
    id             bigint primary key,
    author_id      bigint      not null references person,
    role_address   text        not null,
    choice         bytea,
    words          bytea,
    revision       int         not null default 0,
    words_revision int         not null default 0,
    share_revision int         not null default 0,
    written_at     timestamptz not null,
    version        int         not null,
    unique (id, author_id),
    unique (author_id, role_address)
);
alter table appeal enable row level security;
create policy author_all on appeal for all using (author_id = viewer()) with check (author_id = viewer());
grant select, insert, delete, update (choice, words, revision, words_revision, share_revision, written_at, version)
    on appeal to ${application-role};

-- What was shared, as it was when it was shared, for the person who was the manager on that day.
create table appeal_share (
    id              bigint primary key,
    appeal_id       bigint      not null,
    author_id       bigint      not null references person,
    recipient_id    bigint      not null references person,
    role_address    text        not null,
    choice          bytea,
    words           bytea,
    revision        int         not null,
    appeal_revision int         not null,
    shared_at       timestamptz not null,
    version         int         not null,
    unique (appeal_id, author_id),
    foreign key (appeal_id, author_id) references appeal (id, author_id) on delete cascade
);
create index appeal_share_by_recipient on appeal_share (recipient_id, author_id);
alter table appeal_share enable row level security;
create policy author_reads on appeal_share for select using (author_id = viewer());
create policy author_shares on appeal_share for insert
    with check (author_id = viewer() and is_managed_by(author_id, recipient_id));
create policy author_updates on appeal_share for update
    using (author_id = viewer()) with check (author_id = viewer() and is_managed_by(author_id, recipient_id));
create policy author_withdraws on appeal_share for delete using (author_id = viewer());
create policy manager_reads on appeal_share for select
    using (recipient_id = viewer() and is_managed_by_since(author_id, recipient_id, shared_at));
grant select, insert, delete, update (choice, words, revision, appeal_revision, shared_at, version)
    on appeal_share to ${application-role};

-- Who opened what, and which revision of it; see share_reading.
create table appeal_reading (
    appeal_id     bigint      not null,
    author_id     bigint      not null references person,
    reader_id     bigint      not null references person,
    revision      int         not null,
    first_read_at timestamptz not null,
    last_read_at  timestamptz not null,
    primary key (appeal_id, reader_id),
    foreign key (appeal_id, author_id) references appeal (id, author_id) on delete cascade
);
create index appeal_reading_by_reader on appeal_reading (reader_id, author_id);
alter table appeal_reading enable row level security;
create policy author_reads on appeal_reading for select using (author_id = viewer());
create policy reader_reads on appeal_reading for select
    using (reader_id = viewer() and exists (
        select from appeal_share share where share.appeal_id = appeal_reading.appeal_id and share.recipient_id = viewer()));
create policy reader_writes on appeal_reading for insert
    with check (reader_id = viewer() and exists (
        select from appeal_share share where share.appeal_id = appeal_reading.appeal_id and share.recipient_id = viewer()));
create policy reader_updates on appeal_reading for update
    using (reader_id = viewer() and exists (
        select from appeal_share share where share.appeal_id = appeal_reading.appeal_id and share.recipient_id = viewer()));
grant select, insert, update (revision, last_read_at) on appeal_reading to ${application-role};

-- Reading what somebody shared needs their (wrapped) data key; the table's own policies decide who that is.
create policy reader_of_appeals on data_key for select
    using (exists (
        select from appeal_share share where share.author_id = data_key.person_id and share.recipient_id = viewer()));
