-- What there is and what waits for the viewer, without a word of it, for whoever says how things stand and what comes next. The policies
-- decide what they are told.

-- How many the viewer asks for something of a kind, and has not called off.
create function count_asked(kind text) returns bigint
    language sql stable
    return (select count(*) from content_request request
            where request.kind = count_asked.kind and request.asker_id = viewer() and request.ended_at is null);

-- Also of what was called off: how somebody asks is told by what they asked lately.
create index content_request_by_asker on content_request (asker_id);

-- Who asked the viewer for something of a kind, has not left, and neither was told anything nor heard a no.
create function asks_waiting(kind text) returns table (asker_id bigint, at timestamptz)
    language sql stable
begin atomic
    select request.asker_id, request.asked_at
    from content_request request left join content_reply reply on reply.request_id = request.id
    where request.kind = asks_waiting.kind and request.asked_id = viewer()
      and request.ended_at is null and reply.declined_at is null and not has_left(request.asker_id)
      and not exists (
        select from shared_content given
        where given.kind = request.kind and given.author_id = viewer()
          and given.about_id = request.asker_id and given.recipient_id = request.asker_id);
end;

-- Of what two people open together, what the other one has shared and the viewer has not.
create function sides_waiting(kind text) returns table (what text, author_id bigint, at timestamptz)
    language sql stable
begin atomic
    select theirs.what, theirs.author_id, max(theirs.at)
    from content_ready theirs
    where theirs.kind = sides_waiting.kind and theirs.reader_id = viewer()
      and not exists (
        select from content_ready mine
        where mine.kind = theirs.kind and mine.what = theirs.what
          and mine.author_id = viewer() and mine.reader_id = theirs.author_id)
    group by theirs.what, theirs.author_id;
end;

-- Whether the viewer and the other one read each other of what two people open together.
create function are_sides_opened(kind text, what text) returns boolean
    language sql stable
    return exists (
        select from content_ready theirs
        where theirs.kind = are_sides_opened.kind and theirs.what = are_sides_opened.what and theirs.reader_id = viewer()
          and is_opened(theirs.kind, theirs.what, theirs.author_id, theirs.reader_id, theirs.at));

-- Whether the viewer has written anything of a kind: a text of some name, or without one any.
create function has_words(kind text, name text) returns boolean
    language sql stable
    return exists (
        select from content written join content_text kept on kept.content_id = written.id
        where written.author_id = viewer() and written.kind = has_words.kind
          and kept.words is not null and kept.name = coalesce(has_words.name, kept.name));
