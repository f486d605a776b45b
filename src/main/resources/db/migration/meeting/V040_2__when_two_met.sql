-- Until when two people have met: a one-on-one that was arranged and took place is over with its day, or when it was wrapped up
-- before. Null for one that is still to come, that was skipped, and for a talk that nobody planned: that one is no reason to
-- have talked about what was shared.
create function met_until(one_on_one bigint, today date) returns timestamptz
    language sql stable
    return (
        select case when is_wrapped_up(o.id)
                then least((select at from wrap_up where one_on_one_id = o.id), (o.day + 1)::timestamptz)
            when o.day < today then (o.day + 1)::timestamptz end
        from one_on_one o where o.id = one_on_one and o.planned and not o.skipped);

-- When two people last met so, as far as the viewer may know of their meetings.
create function last_met(employee bigint, manager bigint, today date) returns timestamptz
    language sql stable
    return (
        select max(met_until(o.id, today)) from one_on_one o where o.employee_id = employee and o.manager_id = manager);
