-- Where growth meets one-on-ones: at which one somebody next looks at their plan with their manager.

-- The point on its agenda is what it is: whoever takes that off has taken off the look. Both see it, as both see the point.
create table next_look (
    employee_id   bigint primary key references person,
    manager_id    bigint not null references person,
    one_on_one_id bigint not null,
    item_id       bigint not null,
    foreign key (item_id, one_on_one_id, employee_id, manager_id)
        references agenda_item (id, one_on_one_id, employee_id, manager_id) on delete cascade
);
create index next_look_by_manager on next_look (manager_id);
create index next_look_by_item on next_look (item_id);

alter table next_look enable row level security;
create policy both_read on next_look for select using (viewer() in (employee_id, manager_id));
create policy employee_agrees on next_look for insert
    with check (employee_id = viewer() and takes_words(one_on_one_id, employee_id, manager_id));
create policy employee_takes_off on next_look for delete using (employee_id = viewer());

grant select, insert, delete on next_look to ${application-role};
