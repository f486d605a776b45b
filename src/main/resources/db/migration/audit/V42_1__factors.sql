-- The trail tells what became of second factors, as it is kept for their people, and who asked for a reset. Never a secret or a code.

create function audit_factor_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform append_audit(new.what, new.person_id);
    return null;
end
$$;
create constraint trigger audit_factor_change after insert on factor_change
    deferrable initially deferred for each row execute function audit_factor_change();

-- That it was released is told as what became of the factor, unless there was none any more.
create function audit_factor_reset() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        perform append_audit('FACTOR_RESET_ASKED', new.person_id);
    elsif old.state = 'WAITING' and new.state = 'ENDED' then
        perform append_audit('FACTOR_RESET_REFUSED', new.person_id);
    end if;
    return null;
end
$$;
create constraint trigger audit_factor_reset after insert or update on factor_reset
    deferrable initially deferred for each row execute function audit_factor_reset();
