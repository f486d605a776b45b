-- Whoever opened a reflection from one day to another, exclusive, in universal time; to be counted, see insight.
create function reflected_between(first date, until date) returns setof bigint
    language sql stable
begin atomic
    select author_id from reflection where opened_at >= first at time zone 'UTC' and opened_at < until at time zone 'UTC';
end;
insert into participation_part (measure, function) values ('REFLECTED', 'reflected_between');

revoke execute on function reflected_between(date, date) from public;
