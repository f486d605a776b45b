-- Providers that keep people here by SCIM: which there are, what proves a request to be theirs, and whom each of them keeps.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

-- The groups are named as the provider names them; empty where it decides nothing.
create table provisioning_source (
    id                  bigint generated always as identity primary key,
    name                text   not null unique,
    administrator_group text   not null,
    people_team_group   text   not null
);

-- What is kept of a token is a hash. It counts from when a second administrator has released it until somebody revokes it.
create table provisioning_token (
    id           uuid        primary key default gen_random_uuid(),
    source_id    bigint      not null references provisioning_source,
    token_hash   bytea       not null unique,
    made_by      bigint      references person,
    made_at      timestamptz not null default now(),
    released_by  bigint      references person,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
create index provisioning_token_by_source on provisioning_token (source_id);

-- Whom a source keeps, and what it says of them that the portal itself does not need: a person belongs to one source for good. What it
-- calls somebody's manager waits here until that one has come. Whom it has deleted has a gone_at, and comes back as the same person.
create table provisioned_person (
    id              uuid        primary key default gen_random_uuid(),
    source_id       bigint      not null references provisioning_source,
    person_id       bigint      not null unique references person,
    number          bigint      not null generated always as identity,
    user_name       text        not null,
    user_name_key   text        not null,
    external_id     text,
    given_name      text,
    family_name     text,
    awaited_manager text,
    -- The same without what makes no difference between user names.
    awaited_key     text,
    came_at         timestamptz not null default now(),
    changed_at      timestamptz not null default now(),
    gone_at         timestamptz,
    version         int         not null default 1,
    unique (source_id, external_id)
);
create unique index provisioned_person_by_user_name on provisioned_person (source_id, user_name_key) where gone_at is null;
create unique index provisioned_person_in_order on provisioned_person (source_id, number) where gone_at is null;
create index provisioned_person_by_change on provisioned_person (source_id, changed_at);
create index provisioned_person_by_family_name on provisioned_person (source_id, lower(family_name));
create index provisioned_person_by_given_name on provisioned_person (source_id, lower(given_name));
create index provisioned_person_waiting on provisioned_person (source_id, awaited_manager) where awaited_manager is not null;
create index provisioned_person_waiting_by_key on provisioned_person (source_id, awaited_key) where awaited_key is not null;

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table provisioning_source enable row level security;
create policy administrator_or_operator_reads on provisioning_source for select
    using (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')));
create policy administrator_writes on provisioning_source for insert with check ((select viewer_has_role('ADMINISTRATOR')));
create policy administrator_changes on provisioning_source for update
    using ((select viewer_has_role('ADMINISTRATOR'))) with check ((select viewer_has_role('ADMINISTRATOR')));

-- The operator, who answers providers, only notes that one was used.
alter table provisioning_token enable row level security;
create policy administrator_or_operator_reads on provisioning_token for select
    using (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')));
create policy administrator_makes on provisioning_token for insert
    with check (made_by = viewer() and (select viewer_has_role('ADMINISTRATOR')));
create policy administrator_or_operator_changes on provisioning_token for update
    using (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')))
    with check (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')));

alter table provisioned_person enable row level security;
-- As a subquery, or lists of a whole company would be taken for short ones, and sorted.
create policy own_or_operator_reads on provisioned_person for select
    using (person_id = viewer() or (select viewer_is_operator()));
create policy operator_keeps on provisioned_person for insert with check (viewer_is_operator());
create policy operator_changes on provisioned_person for update using (viewer_is_operator()) with check (viewer_is_operator());

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

-- A token stays what it was made as: nobody releases their own unless nobody else could, and one that was revoked is so for good.
create function guard_provisioning_token() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        if new.released_by is not null or new.revoked_at is not null or new.last_used_at is not null then
            raise exception 'A token begins waiting' using errcode = 'insufficient_privilege';
        end if;
        return new;
    end if;
    if row(new.id, new.source_id, new.token_hash, new.made_by, new.made_at)
            is distinct from row(old.id, old.source_id, old.token_hash, old.made_by, old.made_at)
            or old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at
            or new.released_by is distinct from old.released_by and (
                old.released_by is not null or new.released_by is distinct from viewer()
                or new.released_by = old.made_by and not nobody_else_releases())
            or viewer() is null and row(new.released_by, new.revoked_at) is distinct from row(old.released_by, old.revoked_at) then
        raise exception 'A token is released once, by somebody else, and revoked for good' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger guard_provisioning_token before insert or update on provisioning_token
    for each row execute function guard_provisioning_token();

-- Which source is keeping people right now, for the audit trail: nobody is signed in who could be named there. Null for none.
create function provisioning_now() returns text
    language sql stable
    return case when viewer_is_operator() then nullif(current_setting('waymark.provisioning', true), '') end;

create function name_of_source(source bigint) returns text
    language sql stable
    return (select name from provisioning_source where id = source);

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant select, insert, update on provisioning_source, provisioning_token, provisioned_person to ${application-role};
