-- Whoever loses an address hears of it there, and whoever has a new one hears of it at the new one as well: it may be somebody else's. Of
-- whatever else was changed they hear at the address that they have, whichever that is by then, so it takes no part in whether they have heard.
drop function identity_changed_within(int);
create function identity_changed_within(days int)
    returns table (person_id bigint, at timestamptz, address text, is_of_address boolean)
    language sql stable
begin atomic
    select change.person_id, change.at, coalesce(max(change.was) filter (where change.field = 'EMAIL'), max(person.email)),
        bool_or(change.field = 'EMAIL')
    from identity_change change join person on person.id = change.person_id
    where change.was is not null and change.at > now() - make_interval(days => days)
    group by change.person_id, change.at
    union
    select change.person_id, change.at, change.became, true
    from identity_change change
    where change.field = 'EMAIL' and change.was is not null and change.became is not null
      and change.at > now() - make_interval(days => days);
end;
