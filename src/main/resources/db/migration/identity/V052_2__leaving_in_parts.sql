create function erase_ways_in(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from remembered_device where person_id = leaving;
    delete from known_device where person_id = leaving;
    delete from open_session where person_id = leaving;
    delete from one_time_link where person_id = leaving;
    delete from account where person_id = leaving;
end;
revoke execute on function erase_ways_in(bigint) from public;
insert into leaving_part (module, unshared) values ('identity', 'erase_ways_in');

-- As before, and now with the table it asks.
create or replace function account_is_closed(person bigint) returns boolean
    language sql stable
    return has_left(person) or exists (select from account where account.person_id = person and not account.enabled);

-- Whether a one-time link is used in this very transaction: for a person, or whoever it is for if nobody is named.
create function link_is_being_used(person bigint) returns boolean
    language sql stable
    return exists (
        select from one_time_link link
        where link.used_at = transaction_timestamp()
          and (link_is_being_used.person is null or coalesce(link.person_id, link_is_being_used.person) = link_is_being_used.person));
