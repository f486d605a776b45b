-- As before, asking for the role where it is kept.
create or replace function held_against(person bigint, on_day date) returns text
    language sql stable
    return (
        select held.role_address || '@' || (
            select version.number from path_version version
            where version.path = split_part(held.role_address, '.', 1)
            order by version.published_at >= on_day + 1,
                     case when version.published_at < on_day + 1 then -version.number else version.number end
            limit 1)
        from role_held_on(person, on_day) held (role_address));
