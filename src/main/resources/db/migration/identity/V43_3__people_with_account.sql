-- Who has an account, for whoever looks for people without one. The policies decide who is told of it.
create function people_with_account() returns table (person_id bigint)
    language sql stable
begin atomic
    select account.person_id from account;
end;
