-- When two people last opened something of a kind to each other that both have open; null if nothing is. It is open since the later of the two has
-- shared.
create function opened_at(kind text, one bigint, other bigint) returns timestamptz
    language sql stable
    return (
        select max(ready.at) from content_ready ready
        where ready.kind = opened_at.kind
          and ready.author_id in (one, other) and ready.reader_id in (one, other)
          and is_opened(ready.kind, ready.what, ready.author_id, ready.reader_id, ready.at));
