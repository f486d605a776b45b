-- Whether the viewer reads a text of something that somebody shared, for what its module keeps beside the words and lets a reader see
-- with them. By the rule of the policies, as it is asked by functions that look past these.
create function reads_text(kind text, author bigint, subject text, name text) returns boolean
    language sql stable
    return exists (
        select from shared_content shared
            join shared_text given on given.content_id = shared.content_id and given.recipient_id = shared.recipient_id
        where shared.author_id = reads_text.author and shared.kind = reads_text.kind
          and shared.subject = reads_text.subject and shared.recipient_id = viewer()
          and may_read(shared.kind, shared.author_id, shared.about_id, shared.recipient_id, shared.shared_at)
          and given.name = reads_text.name);
