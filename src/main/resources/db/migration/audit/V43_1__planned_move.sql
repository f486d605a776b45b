-- The trail tells of moves with a date: asked for, confirmed, carried out, not carried out, taken back. Until its day a move is for those
-- who keep people and accounts alone, so that its person reads here that it was carried out, and nothing of before.

create function is_of_a_move_to_come(kind text) returns boolean
    language sql immutable
    return kind in ('MOVE_PLANNED', 'MOVE_CONFIRMED', 'MOVE_NOT_CARRIED_OUT', 'MOVE_TAKEN_BACK');

alter policy about_oneself on audit_entry using (person_id = viewer() and not is_of_a_move_to_come(kind));

create function audit_planned_move() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    said text := case
        when tg_op = 'INSERT' then 'MOVE_PLANNED'
        when new.outcome = 'DONE' and old.outcome is null then 'MOVE_CARRIED_OUT'
        when new.outcome = 'TAKEN_BACK' and old.outcome is null then 'MOVE_TAKEN_BACK'
        when new.confirmed_by is not null and old.confirmed_by is null then 'MOVE_CONFIRMED'
        when new.problem is not null and new.problem is distinct from old.problem then 'MOVE_NOT_CARRIED_OUT' end;
begin
    if said is not null then
        perform append_change(
            said, new.person_id, new.manager_id, new.from_day::text, null, null, null, null, null,
            nullif(concat_ws(', ',
                case when 'TITLE' = any(new.fields) then coalesce(new.title, '–') end,
                case when 'DEPARTMENT' = any(new.fields) then coalesce(new.department, '–') end,
                case when 'ROLE' = any(new.fields) then coalesce(new.role_address, '–') end,
                case when 'MANAGER' = any(new.fields) and new.manager_id is null then '–' end), ''));
    end if;
    return null;
end
$$;
create constraint trigger audit_planned_move after insert or update on planned_move
    deferrable initially deferred for each row execute function audit_planned_move();
