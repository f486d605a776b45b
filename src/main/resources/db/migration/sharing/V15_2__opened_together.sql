-- What both people of a line write about each other, opened together: neither reads the other before both have shared, and neither any more
-- once one of them has taken theirs back.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

alter table content_kind drop constraint content_kind_audience_check;
alter table content_kind add constraint content_kind_audience_check
    check (audience in ('MANAGER', 'PERSON_ABOUT', 'ASKER', 'BOTH', 'NOBODY'));

-- That somebody has shared something of what two people open together, and when: all that the other one sees of it until both have. What
-- they open together is what the subjects of it begin with. It stands apart because a policy on what is shared has to ask for it and cannot
-- ask what is shared, and hangs on that, so that nobody is ready without any: words do not go by themselves.
create table content_ready (
    content_id bigint      not null,
    author_id  bigint      not null references person,
    reader_id  bigint      not null references person,
    kind       text        not null references content_kind,
    what       text        not null,
    at         timestamptz not null,
    primary key (content_id, reader_id, author_id),
    foreign key (content_id, reader_id, author_id) references shared_content on delete cascade
);
create index content_ready_by_pair on content_ready (author_id, reader_id, kind, what);
create index content_ready_by_what on content_ready (kind, what);
create index content_ready_by_reader on content_ready (reader_id);

------------------------------------------------------------------------------------------------------------------------------------
-- What policies ask

create or replace function may_write(kind text, author bigint, about bigint) returns boolean
    language sql stable
    return (select case audience
                when 'PERSON_ABOUT' then is_managed_by(about, author)
                when 'ASKER' then is_asked_for(may_write.kind, about, author)
                when 'BOTH' then is_managed_by(about, author) or is_managed_by(author, about)
                when 'NOBODY' then true
                else about is null end
            from content_kind where key = may_write.kind);

create or replace function may_share(kind text, author bigint, about bigint, reader bigint) returns boolean
    language sql stable
    return (select case audience
                when 'MANAGER' then about is null and is_managed_by(author, reader)
                when 'PERSON_ABOUT' then about = reader and is_managed_by(reader, author)
                when 'ASKER' then about = reader and is_asked_for(may_share.kind, about, author)
                when 'BOTH' then about = reader and (is_managed_by(reader, author) or is_managed_by(author, reader))
                else false end
            from content_kind where key = may_share.kind);

-- As before, and of what both open together a manager while the line lasts that it was shared in, whoever reported to its author for as long
-- as it is shared; see is_opened.
create or replace function may_read(kind text, author bigint, about bigint, reader bigint, shared_at timestamptz)
    returns boolean
    language sql stable
    return (select case audience
                when 'MANAGER' then is_managed_by_since(author, reader, may_read.shared_at)
                when 'PERSON_ABOUT' then true
                when 'ASKER' then about = reader or is_managed_by_since(about, reader, may_read.shared_at)
                when 'BOTH' then about = reader
                    and (is_managed_by_since(author, reader, may_read.shared_at)
                        or was_managed_by(reader, author, may_read.shared_at))
                else false end
            from content_kind where key = may_read.kind);

-- Whether whoever may read it has shared theirs as well, if both are opened together, and in the same line: a part that was given in a line
-- of before counts no more.
create function is_opened(kind text, subject text, author bigint, reader bigint, shared_at timestamptz) returns boolean
    language sql stable
    return (select audience <> 'BOTH' or exists (
                select from content_ready theirs
                where theirs.author_id = reader and theirs.reader_id = author and theirs.kind = is_opened.kind
                  and theirs.what = split_part(is_opened.subject, '/', 1)
                  and are_in_one_line(author, reader, theirs.at, is_opened.shared_at))
            from content_kind where key = is_opened.kind);

-- Whether one of the two shares something of what they open together, as far as whoever asks may know.
create function is_anything_ready(kind text, what text) returns boolean
    language sql stable
    return exists (
        select from content_ready ready
        where ready.kind = is_anything_ready.kind and ready.what = is_anything_ready.what);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter policy reader_reads on shared_content
    using (recipient_id = viewer() and may_read(kind, author_id, about_id, recipient_id, shared_at)
        and is_opened(kind, subject, author_id, recipient_id, shared_at));
-- Whoever asked sees that they passed it on; what others write about somebody is not theirs to see for being about them.
alter policy asker_sees on shared_content using (about_id = viewer() and recipient_id <> viewer());

alter table content_ready enable row level security;
create policy author_reads on content_ready for select using (author_id = viewer());
create policy other_reads on content_ready for select
    using (reader_id = viewer()
        and (is_managed_by_since(author_id, reader_id, at) or was_managed_by(reader_id, author_id, at)));
-- When somebody was ready says in which line it was: the one of today, as it was not before, and is not yet to come.
create policy is_of_this_line on content_ready as restrictive for insert
    with check (at <= now() + interval '1 day'
        and (is_managed_by_since(author_id, reader_id, at) or is_managed_by_since(reader_id, author_id, at)));
create policy author_is_ready on content_ready for insert
    with check (author_id = viewer() and may_share(kind, author_id, reader_id, reader_id) and exists (
        select from shared_content shared join shared_text given
            on given.content_id = shared.content_id and given.recipient_id = shared.recipient_id
        where shared.content_id = content_ready.content_id and shared.recipient_id = content_ready.reader_id
          and shared.kind = content_ready.kind and split_part(shared.subject, '/', 1) = content_ready.what));

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant select, insert on content_ready to ${application-role};
