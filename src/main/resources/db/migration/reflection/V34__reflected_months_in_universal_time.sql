-- A month begins and ends in universal time, whatever the zone of whoever asks: what was opened in between belonged to none.
create or replace function reflected_between(first date, until date) returns setof bigint
    language sql stable
begin atomic
    select author_id from reflection
    where opened_at >= first::timestamp at time zone 'UTC' and opened_at < until::timestamp at time zone 'UTC';
end;
