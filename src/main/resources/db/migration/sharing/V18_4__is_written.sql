-- Whether the viewer has written something of a kind about one thing or one of its parts, whoever else it is about. It runs as whoever asks.
create function is_written(of_kind text, of_what text) returns boolean
    language sql stable
begin atomic
    select exists (
        select from content join content_text words on words.content_id = content.id
        where content.author_id = viewer() and content.kind = of_kind and words.words is not null
          and (content.subject = of_what or starts_with(content.subject, of_what || '/')));
end;
