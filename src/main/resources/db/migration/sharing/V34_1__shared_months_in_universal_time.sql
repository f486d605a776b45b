-- A month begins and ends in universal time, whatever the zone of whoever asks: what was shared in between belonged to none.
create or replace function shared_between(first date, until date) returns setof bigint
    language sql stable
begin atomic
    select shared.author_id from shared_content shared join content_kind kind on kind.key = shared.kind
    where kind.audience = 'MANAGER'
      and shared.shared_at >= first::timestamp at time zone 'UTC' and shared.shared_at < until::timestamp at time zone 'UTC';
end;
