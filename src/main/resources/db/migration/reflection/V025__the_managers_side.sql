create sequence observation_seq increment 50;
create sequence observation_share_seq increment 50;
grant usage on sequence observation_seq, observation_share_seq to ${application-role};

-- What a manager sees in somebody who reports to them, question by question: theirs alone until they share it with that
-- person. Nobody else ever reads it, not the next manager either.
create table observation (
    id             bigint primary key,
    author_id      bigint      not null references person,
    about_id       bigint      not null references person,
    question       text        not null,
    draft          bytea,
    draft_revision int         not null default 0,
    share_revision int         not null default 0,
    written_at     timestamptz not null,
    version        int         not null,
    unique (id, author_id, about_id),
    unique (author_id, about_id, question),
    check (author_id <> about_id)
);
alter table observation enable row level security;
create policy author_reads on observation for select using (author_id = viewer());
create policy author_writes on observation for insert
    with check (author_id = viewer() and is_managed_by(about_id, author_id));
create policy author_changes on observation for update
    using (author_id = viewer()) with check (author_id = viewer() and is_managed_by(about_id, author_id));
grant select, insert, update (draft, draft_revision, share_revision, written_at, version)
    on observation to ${application-role};

-- What was shared, as it was when it was shared, with the person it is about and nobody else: the key says so. It stays
-- theirs to read when the line has ended, as it was said to them; its author may take it away at any time.
create table observation_share (
    id             bigint primary key,
    observation_id bigint      not null,
    author_id      bigint      not null references person,
    recipient_id   bigint      not null references person,
    question       text        not null,
    words          bytea       not null,
    revision       int         not null,
    draft_revision int         not null,
    shared_at      timestamptz not null,
    version        int         not null,
    unique (observation_id, author_id),
    foreign key (observation_id, author_id, recipient_id) references observation (id, author_id, about_id) on delete cascade
);
create index observation_share_by_recipient on observation_share (recipient_id, author_id);
create index observation_share_by_author on observation_share (author_id);
alter table observation_share enable row level security;
create policy author_reads on observation_share for select using (author_id = viewer());
create policy author_shares on observation_share for insert
    with check (author_id = viewer() and is_managed_by(recipient_id, author_id));
create policy author_updates on observation_share for update
    using (author_id = viewer()) with check (author_id = viewer() and is_managed_by(recipient_id, author_id));
create policy author_withdraws on observation_share for delete using (author_id = viewer());
create policy person_reads on observation_share for select using (recipient_id = viewer());
grant select, insert, delete, update (words, revision, draft_revision, shared_at, version)
    on observation_share to ${application-role};

-- Who opened what, and which revision of it; see share_reading.
create table observation_reading (
    observation_id bigint      not null,
    author_id      bigint      not null references person,
    reader_id      bigint      not null references person,
    revision       int         not null,
    first_read_at  timestamptz not null,
    last_read_at   timestamptz not null,
    primary key (observation_id, reader_id),
    foreign key (observation_id, author_id, reader_id) references observation (id, author_id, about_id) on delete cascade
);
create index observation_reading_by_reader on observation_reading (reader_id, author_id);
alter table observation_reading enable row level security;
create policy author_reads on observation_reading for select using (author_id = viewer());
create policy reader_reads on observation_reading for select
    using (reader_id = viewer() and exists (
        select from observation_share share
        where share.observation_id = observation_reading.observation_id and share.recipient_id = viewer()));
create policy reader_writes on observation_reading for insert
    with check (reader_id = viewer() and exists (
        select from observation_share share
        where share.observation_id = observation_reading.observation_id and share.recipient_id = viewer()));
create policy reader_updates on observation_reading for update
    using (reader_id = viewer() and exists (
        select from observation_share share
        where share.observation_id = observation_reading.observation_id and share.recipient_id = viewer()));
grant select, insert, update (revision, last_read_at) on observation_reading to ${application-role};

create policy reader_of_observations on data_key for select
    using (exists (
        select from observation_share share where share.author_id = data_key.person_id and share.recipient_id = viewer()));
