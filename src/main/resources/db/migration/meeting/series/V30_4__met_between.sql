-- Whoever had a one-on-one with their manager from one day to another, exclusive; to be counted, see insight.
create function met_between(first date, until date) returns setof bigint
    language sql stable
begin atomic
    select employee_id from one_on_one where day >= first and day < until and not skipped;
end;
insert into participation_part (measure, function) values ('MET', 'met_between');

revoke execute on function met_between(date, date) from public;
