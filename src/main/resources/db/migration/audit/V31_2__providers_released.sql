-- The trail tells who released whose provider, and whether it was their own, as they were alone.

drop function provider_entered;

create or replace function audit_sign_on_provider() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        perform append_audit('PROVIDER_ADDED', thing => new.key);
    elsif tg_op = 'DELETE' then
        perform append_audit('PROVIDER_REMOVED', thing => old.key);
    elsif new.released_by is not null and old.released_by is null then
        perform append_audit(
            case when new.released_by = new.changed_by then 'PROVIDER_RELEASED_ALONE' else 'PROVIDER_RELEASED' end,
            new.changed_by, thing => new.key);
    elsif viewer() is not null or row(new.name, new.issuer, new.client_id, new.role_claim, new.administrator_value, new.people_team_value)
            is distinct from row(old.name, old.issuer, old.client_id, old.role_claim, old.administrator_value, old.people_team_value) then
        perform append_audit('PROVIDER_CHANGED', thing => new.key);
    end if;
    return null;
end
$$;
