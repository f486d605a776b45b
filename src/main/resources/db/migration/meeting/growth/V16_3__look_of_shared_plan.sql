-- That somebody looks at their plan is theirs; their manager learns of it as long as they share the plan, and keeps to know of a look that the
-- two have had. The point on the agenda, which says so in its author's words, is both people's as any other.
alter policy both_read on next_look using (employee_id = viewer()
    or manager_id = viewer() and (shares_plan(employee_id)
        or exists (select from agenda_place place where place.item_id = next_look.item_id and place.reached_in is not null)));
alter policy both_read on next_look rename to employee_and_reader_read;
