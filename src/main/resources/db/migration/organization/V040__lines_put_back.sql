-- A line that was ended by mistake can be put back within a day: it goes on as if it had not ended, so that whatever was handed to
-- its manager counts again. The moment at which a line ended says how long that is; lines that ended before this have none, and stay
-- as they are. What had begun by mistake has ended for good.
alter table reporting_line
    add ended_at timestamptz,
    add by_mistake boolean not null default false;
create index reporting_line_by_end on reporting_line (ended_at) where ended_at is not null and not by_mistake;

-- Staff writes lines, and a line that goes on again is read by its manager as before. So the database repeats when that may be, that
-- nobody gives a line back to themselves, and that no day is won by writing down another moment.
create function guard_ended_line() returns trigger
    language plpgsql as $$
begin
    if old.by_mistake or old.ended_at is null or now() >= old.ended_at + interval '1 day'
            or old.manager_id = viewer() or old.person_id <> new.person_id or old.manager_id <> new.manager_id
            or new.ends_on is not null then
        raise exception 'A line that has ended is not put back' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger guard_ended_line before update on reporting_line
    for each row when (old.ends_on is not null and (
        new.ends_on is null or new.ends_on > old.ends_on or old.by_mistake and not new.by_mistake
        or new.ended_at is not null and (old.ended_at is null or new.ended_at > old.ended_at)))
    execute function guard_ended_line();
