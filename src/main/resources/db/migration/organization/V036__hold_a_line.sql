-- Whether a line is open, kept so until the transaction ends: whoever is given words is still the reader when they are on
-- disk. Whoever ends the line changes its row, and waits; of a line that is just being ended, this waits for the end.
-- Employees may not lock what they may not change, so it reads past the policies; only the two of a line get an answer.
create function hold_line(person bigint, manager bigint) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    if viewer() is null or viewer() not in (person, manager) then
        return false;
    end if;
    perform from reporting_line line
        where line.person_id = person and line.manager_id = manager
          and line.starts_on <= current_date and (line.ends_on is null or line.ends_on > current_date)
        for share;
    return found;
end $$;
