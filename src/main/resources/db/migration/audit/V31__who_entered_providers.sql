-- Who entered a provider, or changed it last, and when: until now the trail alone knows it. Nothing for one that nobody entered at the page.
-- The next script asks it, once.
create function provider_entered(provider text) returns table (person bigint, at timestamptz)
    language sql stable
begin atomic
    select actor_id, audit_entry.at from audit_entry
    where thing = provider and kind in ('PROVIDER_ADDED', 'PROVIDER_CHANGED') and actor_id is not null
    order by number desc limit 1;
end;
