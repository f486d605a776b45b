-- What was asked, and when, where somebody reads what came of it: the role of a standing on which its employee says what was agreed, as they share or hand
-- it over. A manager who comes later learns no more of the standing. It is told to both of the two.
create function agreed_standings(of_person bigint, reader bigint)
    returns table (subject text, title text, path_name text, held_on date)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select 'standing-' || standing.id, standing.title, standing.path_name, standing.begun_at::date
    from standing
    where viewer() in (of_person, agreed_standings.reader) and standing.employee_id = of_person
      and is_read_by(agreed_standings.reader, 'growth.own.agreed', of_person, 'standing-' || standing.id);
end;
