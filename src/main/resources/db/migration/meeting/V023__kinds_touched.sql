-- Whether a meeting was arranged, or the two just talked.
alter table one_on_one add planned boolean not null default true;

-- Which kinds of conversation a meeting touched, as its two people say. Their conversation map is made of it.
create table touched_kind (
    one_on_one_id bigint not null,
    kind          text   not null,
    employee_id   bigint not null,
    manager_id    bigint not null,
    primary key (one_on_one_id, kind),
    foreign key (one_on_one_id, employee_id, manager_id) references one_on_one (id, employee_id, manager_id)
);
create index touched_kind_by_pair on touched_kind (employee_id, manager_id);
alter table touched_kind enable row level security;
create policy both_read on touched_kind for select using (viewer() in (employee_id, manager_id));
create policy both_say on touched_kind for insert with check (takes_words(one_on_one_id, employee_id, manager_id));
create policy both_take_back on touched_kind for delete using (takes_words(one_on_one_id, employee_id, manager_id));
grant select, insert, delete on touched_kind to ${application-role};
