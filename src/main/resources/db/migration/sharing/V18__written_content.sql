-- The number of something that the viewer writes about nobody else, as long as there are words in it, for what its module or another one keeps
-- beside it: the same subject begun anew is another thing. It runs as whoever asks.
create function written_content(of_kind text, of_subject text) returns bigint
    language sql stable
begin atomic
    select content.id from content
    where content.author_id = viewer() and content.kind = of_kind and content.subject = of_subject and content.about_id is null
      and exists (select from content_text where content_id = content.id and words is not null);
end;
