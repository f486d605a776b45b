-- Who said a moment ago that they know who their manager is, and did not mean to, has them introduced again; in the line of today alone.
create function introduce_again(manager bigint, within_seconds bigint) returns boolean
    language sql volatile security definer set search_path = public, pg_temp
begin atomic
    with again as (
        update reporting_line line set introduced_at = null
        where line.person_id = viewer() and line.manager_id = introduce_again.manager
          and line.introduced_at > now() - make_interval(secs => least(within_seconds, 30))
          and line.starts_on <= current_date and (line.ends_on is null or line.ends_on > current_date)
        returning 1)
    select exists (select from again);
end;
