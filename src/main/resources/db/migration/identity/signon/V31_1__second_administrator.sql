-- A provider that one administrator entered waits for a second one: until then it joins nobody and gives no roles, as one alone could come in
-- as anybody by a provider of their own.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

-- Who entered it or changed whom it stands for last, null for whoever runs the server.
alter table sign_on_provider
    add column changed_by  bigint      references person,
    add column changed_at  timestamptz not null default now(),
    add column released_by bigint      references person,
    add constraint released_after_change check (released_by is null or changed_by is not null);

-- What was entered before waits as well, or it would be the way around: nobody but who entered it has ever looked at it. Whoever was joined by
-- it comes in as before. Who that was is whoever the trail names last, even if they changed but its name. Where these have nobody who could
-- release it, as in a company with one administrator, it counts as it did.
do $$
declare
    entered record;
begin
    for entered in select key, person, at from sign_on_provider, provider_entered(key) loop
        perform set_config('waymark.person', entered.person::text, true);
        if not nobody_else_releases() then
            update sign_on_provider set changed_by = entered.person, changed_at = entered.at where key = entered.key;
        end if;
    end loop;
    perform set_config('waymark.person', '', true);
end
$$;
-- The trail looks at it now, and tells nothing: nobody did this.
set constraints all immediate;

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

-- Whoever changes whom a provider stands for is kept, and what was released before is so no more. Nobody releases their own, unless nobody
-- else could, by the rule for sign-in links.
create function guard_provider() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT'
            or row(new.issuer, new.client_id, new.role_claim, new.administrator_value, new.people_team_value)
                is distinct from row(old.issuer, old.client_id, old.role_claim, old.administrator_value, old.people_team_value) then
        new.changed_by := viewer();
        new.changed_at := clock_timestamp();
        new.released_by := null;
    else
        new.changed_by := old.changed_by;
        new.changed_at := old.changed_at;
        if new.released_by is distinct from old.released_by
                and (old.released_by is not null or new.released_by is distinct from viewer()
                    or new.released_by is not distinct from old.changed_by and not nobody_else_releases()) then
            raise exception 'Another administrator releases a provider' using errcode = 'insufficient_privilege';
        end if;
    end if;
    return new;
end
$$;
create trigger guard_provider before insert or update on sign_on_provider
    for each row execute function guard_provider();
