-- What other modules ask of what people write and share, without naming its tables. All of it runs as whoever asks, so the policies decide what
-- they are told; the planner sees through those that answer with rows.

-- Whether the viewer reads anything that somebody shared.
create function reads_anything_of(author bigint) returns boolean
    language sql stable
    return exists (
        select from shared_content shared
        where shared.author_id = reads_anything_of.author and shared.recipient_id = viewer());

-- What of a kind somebody writes about nobody else, and has words in one text of it.
create function written_of(kind text, name text) returns table (author_id bigint, subject text)
    language sql stable
begin atomic
    select content.author_id, content.subject from content
    where content.kind = written_of.kind and content.about_id is null and exists (
        select from content_text written
        where written.content_id = content.id and written.name = written_of.name and written.words is not null);
end;

-- What of a kind is shared with whom, in full or as a topic: whether that reader can read it today, and has opened this version.
create function shared_of(kind text)
    returns table (content_id bigint, author_id bigint, recipient_id bigint, subject text, in_force boolean, is_read boolean)
    language sql stable
begin atomic
    select shared.content_id, shared.author_id, shared.recipient_id, shared.subject,
        may_read(shared.kind, shared.author_id, shared.about_id, shared.recipient_id, shared.shared_at),
        coalesce(reading.revision = shared.revision, false)
    from shared_content shared left join content_reading reading
        on reading.content_id = shared.content_id and reading.author_id = shared.author_id
            and reading.reader_id = shared.recipient_id
    where shared.kind = shared_of.kind;
end;

alter policy reader_of_content on data_key using (reads_anything_of(person_id));
