-- What a new manager reads of one-on-ones that somebody had with a manager of before.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

-- What an employee has written into a meeting for both to read, and what both agreed on in it: the new manager may read that
-- when the employee hands the meeting over. Whatever the former manager wrote stays with the two who kept it. As everything
-- that is handed to a manager it ends with the line it was handed over in.
create table meeting_handover (
    one_on_one_id bigint      not null,
    employee_id   bigint      not null references person,
    manager_id    bigint      not null references person,
    recipient_id  bigint      not null references person,
    handed_at     timestamptz not null,
    primary key (one_on_one_id, employee_id),
    check (recipient_id <> manager_id),
    foreign key (one_on_one_id, employee_id, manager_id) references one_on_one (id, employee_id, manager_id)
);
create index meeting_handover_by_recipient on meeting_handover (recipient_id, employee_id);

------------------------------------------------------------------------------------------------------------------------------------
-- What policies ask

-- The viewer's meetings with managers of before in which there is something to hand over to the next one. A meeting counts
-- that took place while its line held, or was wrapped up.
create function meetings_to_hand_over(next_manager bigint) returns bigint[]
    language sql stable
    return (
        select array_agg(met.id) from one_on_one met
        where met.employee_id = viewer() and met.manager_id <> next_manager and not met.skipped
          and (is_wrapped_up(met.id)
            or (met.day < current_date or not met.planned) and line_ended_since(met.employee_id, met.manager_id, met.day))
          and (exists (select from shared_note note
                       where note.one_on_one_id = met.id and note.author_id = met.employee_id)
            or exists (select from promise where promise.one_on_one_id = met.id)
            or exists (select from touched_kind touched where touched.one_on_one_id = met.id)
            or exists (select from agenda_place place join agenda_item item on item.id = place.item_id
                       where (place.one_on_one_id = met.id or place.reached_in = met.id)
                         and item.shown and item.author_id = met.employee_id)));

-- Where an item stands is seen by whoever sees the item, so the item's own policy cannot ask for its place: this function
-- does, past the policies, and tells of those meetings alone that were handed over to the viewer.
create function items_handed_over() returns bigint[]
    language sql stable security definer set search_path = public, pg_temp
    return (
        select array_agg(place.item_id)
        from meeting_handover handed
            join agenda_place place on handed.one_on_one_id in (place.one_on_one_id, place.reached_in)
        where handed.recipient_id = viewer()
          and is_managed_by_since(handed.employee_id, handed.recipient_id, handed.handed_at));

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table meeting_handover enable row level security;
create policy employee_reads on meeting_handover for select using (employee_id = viewer());
create policy employee_hands_over on meeting_handover for insert
    with check (employee_id = viewer() and is_managed_by(employee_id, recipient_id)
        and one_on_one_id = any (meetings_to_hand_over(recipient_id)));
create policy employee_takes_back on meeting_handover for delete using (employee_id = viewer());
create policy new_manager_reads on meeting_handover for select
    using (recipient_id = viewer() and is_managed_by_since(employee_id, recipient_id, handed_at));

create policy new_manager_reads on one_on_one for select
    using (id in (select handed.one_on_one_id from meeting_handover handed where handed.recipient_id = viewer()));
create policy new_manager_reads on agenda_item for select
    using (shown and author_id = employee_id and id = any ((select items_handed_over())::bigint[]));
create policy new_manager_reads on shared_note for select
    using (author_id = employee_id and one_on_one_id in (
        select handed.one_on_one_id from meeting_handover handed where handed.recipient_id = viewer()));
create policy new_manager_reads on promise for select
    using (one_on_one_id in (select handed.one_on_one_id from meeting_handover handed where handed.recipient_id = viewer()));
create policy new_manager_reads on touched_kind for select
    using (one_on_one_id in (select handed.one_on_one_id from meeting_handover handed where handed.recipient_id = viewer()));

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant select, insert, delete on meeting_handover to ${application-role};
