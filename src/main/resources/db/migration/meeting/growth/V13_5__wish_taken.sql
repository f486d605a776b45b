-- What a manager has taken on of what somebody wishes in their growth plan: from then on it is a promise between the two. Who had the
-- manager's part before has taken on what they have.
create table wish_taken (
    goal_id     bigint      not null,
    employee_id bigint      not null references person,
    manager_id  bigint      not null references person,
    promise_id  bigint      not null,
    taken_at    timestamptz not null,
    primary key (goal_id, manager_id),
    -- A goal of whoever wishes it: what they share may be called like one of somebody else.
    foreign key (goal_id, employee_id) references plan_goal (id, person_id) on delete cascade,
    foreign key (promise_id, employee_id, manager_id) references promise (id, employee_id, manager_id)
);
create index wish_taken_by_employee on wish_taken (employee_id);
create index wish_taken_by_manager on wish_taken (manager_id);
create index wish_taken_by_promise on wish_taken (promise_id);

alter table wish_taken enable row level security;
create policy both_read on wish_taken for select using (viewer() in (employee_id, manager_id));
-- Whoever reads the wish takes it on, for themselves.
create policy manager_takes on wish_taken for insert
    with check (manager_id = viewer() and is_managed_by(employee_id, manager_id)
        and reads_text('growth.own.plan', employee_id, 'plan-' || goal_id, 'plan-wish'));

grant select, insert on wish_taken to ${application-role};
