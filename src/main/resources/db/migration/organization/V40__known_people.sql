-- What is known of people today, for whoever sets it against what a provider says of them: where that names somebody by an address or a
-- number, a list asks for many at once. It tells of who has left as well; the policies decide who is told.
create function known_people() returns table (
        person_id bigint, external_id text, name text, email text, email_key text, title text, department text, manager_id bigint,
        gone boolean)
    language sql stable
begin atomic
    select person.id, person.external_id, person.name, person.email, person.email_key, person.title, department.name, line.manager_id,
           has_left(person.id)
    from person
    left join department on department.id = person.department_id
    left join reporting_line line on line.person_id = person.id and line.ends_on is null;
end;
