-- Private calendar feeds.

-- The address of one. Only a hash of its secret is kept; another hash closes the old address.
create table calendar_feed (
    person_id   bigint primary key references person,
    secret_hash bytea       not null unique,
    made_at     timestamptz not null
);

-- A calendar signs nobody in: whose feed an address is, the operator looks up.
alter table calendar_feed enable row level security;
create policy own_feed on calendar_feed for all using (person_id = viewer()) with check (person_id = viewer());
create policy operator_finds on calendar_feed for select using (viewer_is_operator());

grant select, insert, update (secret_hash, made_at), delete on calendar_feed to ${application-role};
