-- What becomes of an invitation: who asked for a link, that it went by mail, who released and so saw it, who did away with it.

create function audit_invitation() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        perform append_audit('LINK_ASKED', new.person_id);
    elsif old.state = 'WAITING' and new.state <> old.state then
        case new.state
            when 'SENT' then perform append_audit('LINK_SENT', new.person_id);
            when 'RELEASED' then perform append_audit(
                case when new.released_by = new.asked_by then 'LINK_SHOWN' else 'LINK_RELEASED' end, new.person_id);
            when 'ENDED' then perform append_audit('LINK_REFUSED', new.person_id);
            else null;
        end case;
    end if;
    return null;
end
$$;
create constraint trigger audit_invitation after insert or update on invitation
    deferrable initially deferred for each row execute function audit_invitation();

-- A link of an invitation is told as what became of that; any other one is told by itself.
create or replace function audit_one_time_link() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.person_id is null or not link_is_being_made(new.person_id) then
        perform append_audit('LINK_MADE', new.person_id);
    end if;
    return null;
end
$$;
