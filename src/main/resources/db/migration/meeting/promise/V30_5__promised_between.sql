-- Whose one-on-ones had a promise open on the last day, that was made before it and neither kept nor dropped, in universal time; to be
-- counted, see insight.
create function promised_between(first date, until date) returns setof bigint
    language sql stable
begin atomic
    select employee_id from promise
    where made_at < until at time zone 'UTC'
      and not exists (
        select from promise_news news
        where news.promise_id = promise.id and news.outcome in ('done', 'dropped') and news.told_at < until at time zone 'UTC');
end;
insert into participation_part (measure, function) values ('PROMISED', 'promised_between');

revoke execute on function promised_between(date, date) from public;
