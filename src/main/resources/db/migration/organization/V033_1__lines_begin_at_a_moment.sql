-- Lines begin and end with days, but two of them can touch on one day: whoever becomes the manager once more in the afternoon
-- must not read what was handed to them in the morning. Lines of before this have their day alone.
alter table reporting_line add begun_at timestamptz;

-- What was handed to a manager ends with the line it was handed over in: somebody who becomes the manager once more is a
-- later manager.
create or replace function is_managed_by_since(person bigint, manager bigint, handed_over timestamptz) returns boolean
    language sql stable
    return exists (
        select from reporting_line line
        where line.person_id = person and line.manager_id = manager
          and line.starts_on <= current_date and (line.ends_on is null or line.ends_on > current_date)
          and line.starts_on <= handed_over::date
          and (line.begun_at is null or line.begun_at <= handed_over));
