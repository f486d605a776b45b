-- What sign-in links ask of people: until when an address rests, and who is trusted with what one person alone must not do.

-- Until when no sign-in link goes to somebody, as their mail address became another one less than a day ago; null if one may. The first
-- address that somebody has does not rest.
create function address_rests_until(person bigint) returns timestamptz
    language sql stable
    return (
        select max(change.at) + interval '1 day' from identity_change change
        where change.person_id = person and change.field = 'EMAIL' and change.was is not null
          and change.at > now() - interval '1 day');

-- Those who keep people or accounts, as far as the viewer sees it.
create function trusted_people() returns setof bigint
    language sql stable
begin atomic
    select distinct person_id from account_role;
end;

-- Whether something that identifies somebody was changed and they have not said that they know.
create function is_to_be_told(person bigint) returns boolean
    language sql stable
    return exists (
        select from identity_change change
        where change.person_id = person and change.was is not null and change.seen_at is null);

-- What somebody is trusted with, as far as the viewer sees it.
create function roles_of(person bigint) returns text[]
    language sql stable
    return array(select role from account_role where account_role.person_id = person order by role);

-- Whoever loses an address hears of it there, and whoever has a new one hears of it at the new one as well: it may be somebody else's.
create or replace function identity_changed_within(days int) returns table (person_id bigint, at timestamptz, address text)
    language sql stable
begin atomic
    select change.person_id, change.at, coalesce(max(change.was) filter (where change.field = 'EMAIL'), max(person.email))
    from identity_change change join person on person.id = change.person_id
    where change.was is not null and change.at > now() - make_interval(days => days)
    group by change.person_id, change.at
    union
    select change.person_id, change.at, change.became
    from identity_change change
    where change.field = 'EMAIL' and change.was is not null and change.became is not null
      and change.at > now() - make_interval(days => days);
end;

-- Who works here and has a mail address: everybody, those of a department, or those of some addresses. Null asks for all.
create function people_with_address(of_department text, keys text[]) returns setof bigint
    language sql stable
begin atomic
    select person.id
    from person left join department on department.id = person.department_id
    where not has_left(person.id) and (person.ends_on is null or person.ends_on >= current_date)
      and person.email not like '%@left.invalid'
      and (of_department is null or department.name = of_department)
      and (keys is null or person.email_key = any (keys));
end;

-- Those of some people whose name or mail address holds what is looked for, as the directory lists them.
create function directory_of(ids bigint[], patterns text[]) returns table (person_id bigint, name text)
    language sql stable
begin atomic
    select person.id, person.name from person
    where person.id = any (ids) and holds(person.name || ' ' || person.email, patterns);
end;
