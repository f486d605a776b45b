-- Whether somebody reads what another one shared, be it as a topic: for what its module keeps beside the words and lets a reader see with them, and
-- for its author, who looks at the page as that reader finds it.
create function is_read_by(reader bigint, kind text, author bigint, subject text) returns boolean
    language sql stable
    return exists (
        select from shared_content shared
        where shared.author_id = is_read_by.author and shared.kind = is_read_by.kind
          and shared.subject = is_read_by.subject and shared.recipient_id = is_read_by.reader
          and may_read(shared.kind, shared.author_id, shared.about_id, shared.recipient_id, shared.shared_at));

create or replace function reads_content(kind text, author bigint, subject text) returns boolean
    language sql stable
    return is_read_by(viewer(), kind, author, subject);
