-- Who works here on a day, and in which department: '' for those in none. For functions that count past the policies.
create function employed_on(day date) returns table (person bigint, department text)
    language sql stable
begin atomic
    select person.id, coalesce(department.name, '')
    from person left join department on department.id = person.department_id
    where (person.starts_on is null or person.starts_on <= day) and (person.ends_on is null or person.ends_on > day)
      and not exists (select from leaver where leaver.person_id = person.id and leaver.closed_at < day + 1);
end;
