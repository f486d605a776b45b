-- Lines between two people as they were: of whom words were given in which of them.

-- Whether somebody reported to somebody at a moment, whatever is the case today.
create function was_managed_by(person bigint, manager bigint, at timestamptz) returns boolean
    language sql stable
    return exists (
        select from reporting_line line
        where line.person_id = person and line.manager_id = manager
          and line.starts_on <= was_managed_by.at::date and (line.begun_at is null or line.begun_at <= was_managed_by.at)
          and (line.ends_on is null or line.ends_on >= was_managed_by.at::date));

-- Whether no line of two people has begun from one moment to another: then what each gave at one of them was given in the same line. One
-- that had begun by mistake is part of the line that goes on.
create function are_in_one_line(one bigint, other bigint, at timestamptz, and_at timestamptz) returns boolean
    language sql stable
    return not exists (
        select from reporting_line line
        where (line.person_id = one and line.manager_id = other or line.person_id = other and line.manager_id = one)
          and not line.by_mistake
          and coalesce(line.begun_at, line.starts_on::timestamptz) > least(are_in_one_line.at, and_at)
          and coalesce(line.begun_at, line.starts_on::timestamptz) <= greatest(are_in_one_line.at, and_at));
