-- What a sign-in link that ends with its address asks of people: since when they have the address, and that it stays while a link is made.

-- Since when somebody has another mail address than before; null if it is their first one.
create function address_changed_at(person bigint) returns timestamptz
    language sql stable
    return (
        select max(change.at) from identity_change change
        where change.person_id = person and change.field = 'EMAIL' and change.was is not null);

-- Until when no sign-in link goes to somebody, as their mail address became another one less than a day ago; null if one may. The first
-- address that somebody has does not rest.
create or replace function address_rests_until(person bigint) returns timestamptz
    language sql stable
    return (
        select changed + interval '1 day' from address_changed_at(person) changed
        where changed > now() - interval '1 day');

-- Waits until nobody is changing somebody's mail address, and lets nobody change it until the transaction ends.
create function hold_address(person bigint) returns void
    language sql volatile
begin atomic
    select from person held where held.id = person for share;
end;
revoke execute on function hold_address from public;
