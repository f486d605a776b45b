-- What to call somebody where a statement of another module names them to the viewer, by the rules of PersonReference.
create function called(person bigint) returns text
    language sql stable
    return (select case
                when told_apart(one.id, one.name_skeleton, one.department_id) is null then one.name
                when coalesce(one.title, '') = '' then one.name || ' (' || one.email || ')'
                else one.name || ' (' || one.title || ', ' || one.email || ')' end
            from person one where one.id = called.person);

-- The same within a sentence: the first part of the name, unless that could be somebody else.
create function first_name(person bigint) returns text
    language sql stable
    return (select case when told_apart(one.id, one.name_skeleton, one.department_id) is null
                then split_part(one.name, ' ', 1) else called(one.id) end
            from person one where one.id = first_name.person);
