-- A month ends in universal time, whatever the zone of whoever asks: what was promised in between belonged to none. When the month began
-- is not asked.
create or replace function promised_between(first date, until date) returns setof bigint
    language sql stable
begin atomic
    select employee_id from promise
    where made_at < until::timestamp at time zone 'UTC'
      and not exists (
        select from promise_news news
        where news.promise_id = promise.id and news.outcome in ('done', 'dropped') and news.told_at < until::timestamp at time zone 'UTC');
end;
