-- That somebody looks at their plan is theirs; their manager learns of it as long as they share the plan. The point on the agenda, which says
-- so in its author's words, is both people's as any other.
alter policy both_read on next_look using (employee_id = viewer() or manager_id = viewer() and shares_plan(employee_id));
alter policy both_read on next_look rename to employee_and_reader_read;
