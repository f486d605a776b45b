-- Somebody offers colleagues to talk about the role they hold. It stands for that role alone: whoever holds another one later
-- has not offered to talk about that.
create table talk_offer (
    person_id    bigint primary key references person,
    role_address text        not null,
    offered_at   timestamptz not null
);
create index talk_offer_by_role on talk_offer (role_address);
alter table talk_offer enable row level security;
create policy everybody_reads on talk_offer for select using (viewer_is_signed_in());
create policy own_offer on talk_offer for all using (person_id = viewer()) with check (person_id = viewer());
grant select, insert, update (role_address, offered_at), delete on talk_offer to ${application-role};
