-- What was begun about somebody who has left: what neither of the two shares goes with what they never shared, the rest later. What a manager
-- wrote goes as all that they wrote.
create function erase_unshared_standings(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from standing
    where employee_id = leaving and not is_anything_ready('growth.own.standing', 'standing-' || id);
end;

create function erase_standings(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from standing where employee_id = leaving;
end;
insert into leaving_part (module, unshared, rest) values
    ('growth.standing', 'erase_unshared_standings', 'erase_standings');

revoke execute on function erase_unshared_standings(bigint), erase_standings(bigint) from public;
