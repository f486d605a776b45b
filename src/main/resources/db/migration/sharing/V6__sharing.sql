-- What people write, and who reads it: one set of tables for every kind. Drafts, what was shared of them, and who opened what.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

-- A kind is declared by the module that it belongs to; what is declared stands here at each start, as policies have to know for whom
-- it is.
create table content_kind (
    key      text primary key,
    audience text not null check (audience in ('MANAGER', 'PERSON_ABOUT', 'NOBODY'))
);

-- One thing of a kind, as its author has it now: of which subject, such as a role, and about whom, if about somebody else. Nobody
-- else learns even that the row exists. Whose it is and what it is about is settled when it is inserted.
create sequence content_seq;
create table content (
    id             bigint primary key default nextval('content_seq'),
    author_id      bigint      not null references person,
    kind           text        not null references content_kind,
    subject        text        not null default '',
    about_id       bigint references person,
    revision       int         not null default 0,
    share_revision int         not null default 0,
    written_at     timestamptz not null,
    unique nulls not distinct (author_id, kind, about_id, subject),
    unique (id, author_id),
    unique (id, author_id, kind, subject),
    unique (id, author_id, about_id),
    check (author_id <> about_id)
);

-- The words of it, by the name that the kind gives each text.
create table content_text (
    content_id bigint not null,
    author_id  bigint not null references person,
    name       text   not null,
    words      bytea,
    revision   int    not null default 0,
    primary key (content_id, name),
    foreign key (content_id, author_id) references content (id, author_id) on delete cascade
);
create index content_text_by_author on content_text (author_id);

-- What was shared, as it was when it was shared, for one reader; without words it is the topic. The author belongs to the key: a colleague
-- who names somebody else's content as their own is refused in the same way whether that content is shared or not. By the number and the
-- reader alone, a key that was taken already would tell them that it is.
create table shared_content (
    content_id   bigint      not null,
    author_id    bigint      not null references person,
    kind         text        not null references content_kind,
    subject      text        not null,
    about_id     bigint references person,
    recipient_id bigint      not null references person,
    revision     int         not null,
    of_revision  int         not null,
    shared_at    timestamptz not null,
    primary key (content_id, recipient_id, author_id),
    foreign key (content_id, author_id, kind, subject) references content (id, author_id, kind, subject) on delete cascade,
    foreign key (content_id, author_id, about_id) references content (id, author_id, about_id) on delete cascade
);
create index shared_content_by_reader on shared_content (recipient_id, author_id, kind);
create index shared_content_by_author on shared_content (author_id, kind, subject);

create table shared_text (
    content_id   bigint not null,
    recipient_id bigint not null,
    author_id    bigint not null references person,
    name         text   not null,
    words        bytea  not null,
    primary key (content_id, recipient_id, name),
    foreign key (content_id, recipient_id, author_id) references shared_content on delete cascade
);
create index shared_text_by_author on shared_text (author_id);

insert into sealed_column (table_name, column_name, author, place, place_row) values
    ('content_text', 'words', 'author_id', '''content_text.'' || name', 'content_id'),
    ('shared_text', 'words', 'author_id', '''shared_text.'' || name', 'content_id');

-- Who opened what, and which revision of it. It outlives a withdrawal: the author still knows who had read it.
create table content_reading (
    content_id    bigint      not null,
    author_id     bigint      not null references person,
    reader_id     bigint      not null references person,
    revision      int         not null,
    first_read_at timestamptz not null,
    last_read_at  timestamptz not null,
    primary key (content_id, reader_id),
    foreign key (content_id, author_id) references content (id, author_id) on delete cascade
);
create index content_reading_by_reader on content_reading (reader_id, author_id);
create index content_reading_by_author on content_reading (author_id);

------------------------------------------------------------------------------------------------------------------------------------
-- What policies ask

-- Who may write: everybody of themselves, for themselves about anybody, and for somebody else about them their manager of the day.
create function may_write(kind text, author bigint, about bigint) returns boolean
    language sql stable
    return (select case audience
                when 'PERSON_ABOUT' then is_managed_by(about, author)
                when 'NOBODY' then true
                else about is null end
            from content_kind where key = may_write.kind);

-- Whom an author may let read.
create function may_share(kind text, author bigint, about bigint, reader bigint) returns boolean
    language sql stable
    return (select case audience
                when 'MANAGER' then about is null and is_managed_by(author, reader)
                when 'PERSON_ABOUT' then about = reader and is_managed_by(reader, author)
                else false end
            from content_kind where key = may_share.kind);

-- Who reads what was shared with them at a moment: a manager as long as the line lasts that it was shared in, the person whom it is
-- about for as long as it is shared, as it was said to them.
create function may_read(kind text, author bigint, reader bigint, shared_at timestamptz) returns boolean
    language sql stable
    return (select case audience
                when 'MANAGER' then is_managed_by_since(author, reader, may_read.shared_at)
                when 'PERSON_ABOUT' then true
                else false end
            from content_kind where key = may_read.kind);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table content_kind enable row level security;
create policy everybody_reads on content_kind for select using (viewer_is_signed_in());

alter table content enable row level security;
create policy author_reads on content for select using (author_id = viewer());
create policy author_begins on content for insert
    with check (author_id = viewer() and may_write(kind, author_id, about_id));
create policy author_changes on content for update
    using (author_id = viewer()) with check (author_id = viewer() and may_write(kind, author_id, about_id));
create policy author_erases on content for delete using (author_id = viewer());

alter table content_text enable row level security;
create policy author_reads on content_text for select using (author_id = viewer());
create policy author_writes on content_text for insert
    with check (author_id = viewer() and exists (
        select from content
        where content.id = content_text.content_id and may_write(content.kind, content.author_id, content.about_id)));
create policy author_changes on content_text for update
    using (author_id = viewer())
    with check (author_id = viewer() and exists (
        select from content
        where content.id = content_text.content_id and may_write(content.kind, content.author_id, content.about_id)));
create policy author_erases on content_text for delete using (author_id = viewer());

alter table shared_content enable row level security;
create policy author_reads on shared_content for select using (author_id = viewer());
create policy author_shares on shared_content for insert
    with check (author_id = viewer() and may_share(kind, author_id, about_id, recipient_id));
create policy author_updates on shared_content for update
    using (author_id = viewer())
    with check (author_id = viewer() and may_share(kind, author_id, about_id, recipient_id));
create policy author_withdraws on shared_content for delete using (author_id = viewer());
create policy reader_reads on shared_content for select
    using (recipient_id = viewer() and may_read(kind, author_id, recipient_id, shared_at));

alter table shared_text enable row level security;
create policy author_reads on shared_text for select using (author_id = viewer());
create policy author_shares on shared_text for insert
    with check (author_id = viewer() and exists (
        select from shared_content shared
        where shared.content_id = shared_text.content_id and shared.recipient_id = shared_text.recipient_id
          and may_share(shared.kind, shared.author_id, shared.about_id, shared.recipient_id)));
create policy author_withdraws on shared_text for delete using (author_id = viewer());
create policy reader_reads on shared_text for select
    using (recipient_id = viewer() and exists (
        select from shared_content shared
        where shared.content_id = shared_text.content_id and shared.recipient_id = viewer()));

-- A reader's own mark goes out of sight with what was shared, and comes back with it: "changed since you read it".
alter table content_reading enable row level security;
create policy author_reads on content_reading for select using (author_id = viewer());
create policy reader_reads on content_reading for select
    using (reader_id = viewer() and exists (
        select from shared_content shared
        where shared.content_id = content_reading.content_id and shared.recipient_id = viewer()));
create policy reader_writes on content_reading for insert
    with check (reader_id = viewer() and exists (
        select from shared_content shared
        where shared.content_id = content_reading.content_id and shared.recipient_id = viewer()));
create policy reader_updates on content_reading for update
    using (reader_id = viewer() and exists (
        select from shared_content shared
        where shared.content_id = content_reading.content_id and shared.recipient_id = viewer()));

-- Reading what somebody shared needs their (wrapped) data key; the table's own policies decide who that is.
create policy reader_of_content on data_key for select
    using (exists (
        select from shared_content shared
        where shared.author_id = data_key.person_id and shared.recipient_id = viewer()));

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

-- What goes when somebody has left: first what they never shared, later what they had.
create function erase_unshared_content(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from content where author_id = leaving
        and not exists (select from shared_content shared where shared.content_id = content.id);
    delete from content_text where author_id = leaving;
end;

create function erase_content(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from content where author_id = leaving;
end;
insert into leaving_part (module, unshared, rest) values ('sharing', 'erase_unshared_content', 'erase_content');

-- What the viewer shared that its reader cannot read any more.
create function ended_content() returns table (kind text, subject text)
    language sql stable
begin atomic
    select shared.kind, shared.subject from shared_content shared
    where shared.author_id = viewer() and not may_read(shared.kind, shared.author_id, shared.recipient_id, shared.shared_at);
end;

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant usage on sequence content_seq to ${application-role};
grant select on content_kind to ${application-role};
grant select, insert, delete, update (revision, share_revision, written_at) on content to ${application-role};
grant select, insert, delete, update (words, revision) on content_text to ${application-role};
grant select, insert, delete, update (revision, of_revision, shared_at) on shared_content to ${application-role};
grant select, insert, delete on shared_text to ${application-role};
grant select, insert, update (revision, last_read_at) on content_reading to ${application-role};
revoke execute on function erase_unshared_content(bigint), erase_content(bigint) from public;
