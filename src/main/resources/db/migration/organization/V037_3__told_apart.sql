-- When somebody has read who their new manager is. Lines of before are known; new ones are introduced.
alter table reporting_line add introduced_at timestamptz default now();
alter table reporting_line alter introduced_at drop default;

-- Whether the viewer could take somebody for another person: 'NEW' for a manager who came instead of another and was not introduced yet,
-- 'NAMESAKE' where a name that looks alike is their own, that of somebody they report to or did, of somebody who reports or did report to
-- them, of somebody with the same manager, or of the same department. In a large company nearly every name is somebody else's, too.
create function told_apart(person bigint, skeleton text, department bigint) returns text
    language sql stable
    return case
        when exists (
            select from reporting_line line
            where line.person_id = viewer() and line.manager_id = person and line.introduced_at is null
              and line.starts_on <= current_date and (line.ends_on is null or line.ends_on > current_date)
              and exists (
                select from reporting_line earlier
                where earlier.person_id = viewer() and earlier.manager_id <> person and earlier.ends_on is not null))
            then 'NEW'
        when exists (
            select from person other
            where other.name_skeleton = skeleton and other.id <> person
              and (other.id = viewer()
                   or other.department_id = department
                   or exists (
                     select from reporting_line line
                     where (line.person_id = viewer() and line.manager_id = other.id)
                        or (line.manager_id = viewer() and line.person_id = other.id))
                   or exists (
                     select from reporting_line theirs
                     join reporting_line own on own.manager_id = theirs.manager_id
                     where own.person_id = viewer() and own.ends_on is null
                       and theirs.person_id = other.id and theirs.ends_on is null)))
            then 'NAMESAKE'
    end;

-- A line is written by the People team; that its own person has read who their manager is, is theirs to say.
create function acknowledge_manager(manager bigint) returns boolean
    language sql volatile security definer set search_path = public, pg_temp
begin atomic
    update reporting_line set introduced_at = now()
    where person_id = viewer() and manager_id = acknowledge_manager.manager and introduced_at is null;
    select true;
end;
