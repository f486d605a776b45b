-- What somebody asks colleagues for by name, such as a story: they write it for whoever asked, and for nobody else.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

-- Who asked whom for something of a kind. Whoever asked may call it off.
create sequence content_request_seq;
create table content_request (
    id        bigint primary key default nextval('content_request_seq'),
    kind      text        not null references content_kind,
    asker_id  bigint      not null references person,
    asked_id  bigint      not null references person,
    asked_at  timestamptz not null,
    ended_at  timestamptz,
    unique (id, asked_id),
    check (asker_id <> asked_id)
);
-- Nobody is asked twice at a time for the same.
create unique index content_request_open on content_request (asker_id, asked_id, kind) where ended_at is null;
create index content_request_by_asked on content_request (asked_id);

-- What the one who was asked says to it: no, or whether whoever asked may pass it on to their manager.
create table content_reply (
    request_id  bigint      not null,
    asked_id    bigint      not null references person,
    declined_at timestamptz,
    may_pass_on boolean     not null default false,
    primary key (request_id, asked_id),
    foreign key (request_id, asked_id) references content_request (id, asked_id) on delete cascade
);
create index content_reply_by_asked on content_reply (asked_id);

-- What somebody passed on hangs on what they were given: whatever takes that away takes this along, also while it is being passed on.
alter table shared_content add column passed_from bigint;
alter table shared_content add foreign key (content_id, passed_from, author_id)
    references shared_content (content_id, recipient_id, author_id) on delete cascade;

alter table content_kind drop constraint content_kind_audience_check;
alter table content_kind add constraint content_kind_audience_check
    check (audience in ('MANAGER', 'PERSON_ABOUT', 'ASKER', 'NOBODY'));

------------------------------------------------------------------------------------------------------------------------------------
-- What policies ask

-- Whether somebody asks somebody for something of a kind, and neither has ended that.
create function is_asked_for(kind text, asker bigint, asked bigint) returns boolean
    language sql stable
    return exists (
        select from content_request request left join content_reply reply on reply.request_id = request.id
        where request.asker_id = asker and request.asked_id = asked and request.kind = is_asked_for.kind
          and request.ended_at is null and reply.declined_at is null);

-- Whether whoever was asked allows that it is passed on to the manager of whoever asked.
create function may_be_passed_on(kind text, asker bigint, asked bigint) returns boolean
    language sql stable
    return exists (
        select from content_request request join content_reply reply on reply.request_id = request.id
        where request.asker_id = asker and request.asked_id = asked and request.kind = may_be_passed_on.kind
          and reply.may_pass_on and reply.declined_at is null and request.ended_at is null);

create or replace function may_write(kind text, author bigint, about bigint) returns boolean
    language sql stable
    return (select case audience
                when 'PERSON_ABOUT' then is_managed_by(about, author)
                when 'ASKER' then is_asked_for(may_write.kind, about, author)
                when 'NOBODY' then true
                else about is null end
            from content_kind where key = may_write.kind);

create or replace function may_share(kind text, author bigint, about bigint, reader bigint) returns boolean
    language sql stable
    return (select case audience
                when 'MANAGER' then about is null and is_managed_by(author, reader)
                when 'PERSON_ABOUT' then about = reader and is_managed_by(reader, author)
                when 'ASKER' then about = reader and is_asked_for(may_share.kind, about, author)
                else false end
            from content_kind where key = may_share.kind);

-- Who may give on to their manager what somebody wrote for them: whoever asked for it, if its author allowed that.
create function may_pass_on(kind text, author bigint, about bigint, reader bigint) returns boolean
    language sql stable
    return (select audience = 'ASKER' and is_managed_by(about, reader) and may_be_passed_on(may_pass_on.kind, about, author)
            from content_kind where key = may_pass_on.kind);

-- What they give on is what they were given, as it is now, and not what they have kept of it. A policy cannot ask the table that it is on;
-- what it asks can.
create function is_given(content bigint, author bigint, revision int, of_revision int) returns boolean
    language sql stable
    return exists (
        select from shared_content given
        where given.content_id = content and given.author_id = author and given.recipient_id = viewer()
          and given.revision = is_given.revision and given.of_revision = is_given.of_revision);

create function is_word_given(content bigint, author bigint, name text, words bytea) returns boolean
    language sql stable
    return exists (
        select from shared_text given
        where given.content_id = content and given.author_id = author and given.recipient_id = viewer()
          and given.name = is_word_given.name and given.words = is_word_given.words);

-- As before, and whoever asked for what is about them reads it for as long as it is shared; their manager while the line lasts in which
-- it was passed on. Whoever does not allow that any more takes it away.
create function may_read(kind text, author bigint, about bigint, reader bigint, shared_at timestamptz) returns boolean
    language sql stable
    return (select case audience
                when 'MANAGER' then is_managed_by_since(author, reader, may_read.shared_at)
                when 'PERSON_ABOUT' then true
                when 'ASKER' then about = reader or is_managed_by_since(about, reader, may_read.shared_at)
                else false end
            from content_kind where key = may_read.kind);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table content_request enable row level security;
create policy both_read on content_request for select using (viewer() in (asker_id, asked_id));
create policy asker_asks on content_request for insert with check (asker_id = viewer() and ended_at is null);
create policy asker_ends on content_request for update
    using (asker_id = viewer() and ended_at is null) with check (asker_id = viewer() and ended_at is not null);

alter table content_reply enable row level security;
create policy both_read on content_reply for select
    using (exists (select from content_request request where request.id = content_reply.request_id));
create policy asked_replies on content_reply for insert with check (asked_id = viewer());
create policy asked_changes on content_reply for update using (asked_id = viewer()) with check (asked_id = viewer());

alter policy reader_reads on shared_content
    using (recipient_id = viewer() and may_read(kind, author_id, about_id, recipient_id, shared_at));
create policy asker_passes_on on shared_content for insert
    with check (about_id = viewer() and passed_from = viewer() and may_pass_on(kind, author_id, about_id, recipient_id)
        and is_given(content_id, author_id, revision, of_revision));
-- Whoever asked sees that they passed it on, and may take it back.
create policy asker_sees on shared_content for select using (about_id = viewer());
create policy asker_sees on shared_text for select
    using (exists (
        select from shared_content shared
        where shared.content_id = shared_text.content_id and shared.recipient_id = shared_text.recipient_id
          and shared.about_id = viewer() and shared.recipient_id <> viewer()));
create policy asker_takes_back on shared_content for delete using (about_id = viewer() and recipient_id <> viewer());
create policy asker_passes_on on shared_text for insert
    with check (is_word_given(content_id, author_id, name, words) and exists (
        select from shared_content shared
        where shared.content_id = shared_text.content_id and shared.recipient_id = shared_text.recipient_id
          and shared.about_id = viewer()
          and may_pass_on(shared.kind, shared.author_id, shared.about_id, shared.recipient_id)));
-- Words go with what was shared of them, and whatever hangs on that goes along; never by themselves.
drop policy author_withdraws on shared_text;

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

create or replace function ended_content() returns table (kind text, subject text)
    language sql stable
begin atomic
    select shared.kind, shared.subject from shared_content shared
    where shared.author_id = viewer()
      and not may_read(shared.kind, shared.author_id, shared.about_id, shared.recipient_id, shared.shared_at);
end;

-- What was asked goes with either of the two; what was written is its author's.
create function erase_requests(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from content_request where asker_id = leaving or asked_id = leaving;
end;
insert into leaving_part (module, unshared) values ('sharing.request', 'erase_requests');

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant usage on sequence content_request_seq to ${application-role};
grant select, insert, update (ended_at) on content_request to ${application-role};
grant select, insert, update (declined_at, may_pass_on) on content_reply to ${application-role};
revoke execute on function erase_requests(bigint) from public;
