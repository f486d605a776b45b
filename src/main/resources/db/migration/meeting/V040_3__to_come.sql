-- Whether a one-on-one is to come, by the same rule for whoever asks: lists of meetings, the home page, and what is prepared for one.
-- It was arranged, is neither skipped nor wrapped up, and its line holds.
create function is_to_come(one_on_one bigint, today date) returns boolean
    language sql stable
    return exists (
        select from one_on_one o
        where o.id = one_on_one and o.day >= today and o.planned and not o.skipped
          and not is_wrapped_up(o.id) and is_managed_by(o.employee_id, o.manager_id));
