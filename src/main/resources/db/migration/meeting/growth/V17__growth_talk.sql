-- What of growth two people talked about in a one-on-one, beside the kinds of conversation: that they looked at the plan, or that a step of it was
-- moved. Their conversation map is made of it. Which step that was, and any word of it, stands elsewhere and is its author's.
create table growth_talk (
    one_on_one_id bigint not null,
    what          text   not null check (what in ('LOOK', 'STEP')),
    employee_id   bigint not null,
    manager_id    bigint not null,
    -- The point on the agenda that stood for the look until the next one was agreed; it counts as long as it says that it was talked about there.
    item_id       bigint references agenda_item on delete cascade,
    primary key (one_on_one_id, what),
    foreign key (one_on_one_id, employee_id, manager_id) references one_on_one (id, employee_id, manager_id),
    check ((what = 'LOOK') = (item_id is not null))
);
create index growth_talk_by_pair on growth_talk (employee_id, manager_id);
create index growth_talk_by_item on growth_talk (item_id);

alter table growth_talk enable row level security;
-- A look that was had both know of; of a step the manager learns as long as the plan is shared with them.
create policy both_read on growth_talk for select using (employee_id = viewer()
    or manager_id = viewer() and (what = 'LOOK' or shares_plan(employee_id)));
-- Whoever has the plan says so: of a look only where both can tell from the agenda that it was talked about.
create policy employee_says on growth_talk for insert
    with check (employee_id = viewer() and case what
        when 'STEP' then takes_words(one_on_one_id, employee_id, manager_id)
        else exists (
            select from agenda_place place
            where place.item_id = growth_talk.item_id and place.reached_in = growth_talk.one_on_one_id
              and place.employee_id = growth_talk.employee_id and place.manager_id = growth_talk.manager_id) end);

grant select, insert on growth_talk to ${application-role};
