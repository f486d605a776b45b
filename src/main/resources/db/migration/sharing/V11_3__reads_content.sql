-- Whether the viewer reads something that somebody shared, be it as a topic, for what its module keeps beside the words and lets a reader see
-- with them. By the rule of the policies, as it is asked by functions that look past these.
create function reads_content(kind text, author bigint, subject text) returns boolean
    language sql stable
    return exists (
        select from shared_content shared
        where shared.author_id = reads_content.author and shared.kind = reads_content.kind
          and shared.subject = reads_content.subject and shared.recipient_id = viewer()
          and may_read(shared.kind, shared.author_id, shared.about_id, shared.recipient_id, shared.shared_at));
