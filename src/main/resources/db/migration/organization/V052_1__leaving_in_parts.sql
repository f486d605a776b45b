-- Erases everything that somebody who has left never shared, and the ways in they had. The operator reads none of this, so a function does
-- it, for those alone whose day has come.
create or replace function erase_leaver(leaving bigint, today timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update leaver set erased_at = today
    where viewer_is_operator() and person_id = leaving and erased_at is null and erase_at <= today;
    if not found then
        return false;
    end if;
    perform erase_unshared_of(leaving);
    return true;
end
$$;

-- Erases what somebody who has left had shared, and with it their last key.
create or replace function release_leaver(leaving bigint, today timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update leaver set released_at = today
    where viewer_is_operator() and person_id = leaving and erased_at is not null and released_at is null
      and release_at <= today;
    if not found then
        return false;
    end if;
    perform erase_rest_of(leaving);
    return true;
end
$$;

-- The roles of an account stand here, so they go from here.
create function erase_offers_and_roles(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from talk_offer where person_id = leaving;
    delete from account_role where person_id = leaving;
end;
revoke execute on function erase_offers_and_roles(bigint) from public;
insert into leaving_part (module, unshared) values ('organization', 'erase_offers_and_roles');

-- What others may ask of people and lines without naming their tables; the policies decide what they are told.
create function name_of(person bigint) returns text
    language sql stable
    return (select name from person where id = name_of.person);

-- Whether somebody's line to a manager ended on a day or later.
create function line_ended_since(person bigint, manager bigint, day date) returns boolean
    language sql stable
    return exists (
        select from reporting_line line
        where line.person_id = person and line.manager_id = manager and line.ends_on >= day);

-- The role that somebody held at the end of a day; before the first that is known of, that one. Null for whoever never held any.
create function role_held_on(person bigint, on_day date) returns text
    language sql stable
    return (
        select held.role_address from role_held held
        where held.person_id = person
        order by held.since >= on_day + 1,
                 case when held.since < on_day + 1 then -extract(epoch from held.since) else extract(epoch from held.since) end
        limit 1);

-- A change of who somebody is, as it was settled in the end.
create function identity_change_kept(change bigint) returns setof identity_change
    language sql stable
begin atomic
    select * from identity_change where id = change;
end;

-- Of whom something was changed by which they are told apart, when, and at which address they were known until then.
create function identity_changed_within(days int) returns table (person_id bigint, at timestamptz, address text)
    language sql stable
begin atomic
    select change.person_id, change.at, coalesce(max(change.was) filter (where change.field = 'EMAIL'), max(person.email))
    from identity_change change join person on person.id = change.person_id
    where change.was is not null and change.at > now() - make_interval(days => days)
    group by change.person_id, change.at;
end;
