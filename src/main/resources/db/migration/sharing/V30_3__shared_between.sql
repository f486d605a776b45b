-- Whoever shared something with their manager from one day to another, exclusive, in universal time, as far as it is shared still; to be
-- counted, see insight.
create function shared_between(first date, until date) returns setof bigint
    language sql stable
begin atomic
    select shared.author_id from shared_content shared join content_kind kind on kind.key = shared.kind
    where kind.audience = 'MANAGER' and shared.shared_at >= first at time zone 'UTC' and shared.shared_at < until at time zone 'UTC';
end;
insert into participation_part (measure, function) values ('SHARED', 'shared_between');

revoke execute on function shared_between(date, date) from public;
