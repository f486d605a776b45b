-- Signing in at providers (OpenID Connect): which there are beside those of the configuration, whom what they call somebody stands for,
-- and on which session there one here rests.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

-- The secret is sealed by the master key, as it is nobody's words.
create table sign_on_provider (
    key                 text  primary key check (key ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name                text  not null,
    issuer              text  not null,
    client_id           text  not null,
    sealed_secret       bytea not null,
    -- What makes somebody more than an employee: the claim, and its values; empty where the provider decides nothing.
    role_claim          text  not null,
    administrator_value text  not null,
    people_team_value   text  not null
);

-- A person is known by what one provider calls them. It stays theirs whatever becomes of mail addresses, here and there.
create table external_identity (
    issuer    text        not null,
    known_as  text        not null,
    person_id bigint      not null references person,
    joined_at timestamptz not null,
    primary key (issuer, known_as),
    unique (person_id, issuer)
);

-- The session at a provider, if it is one that opened this: its end ends this one. No foreign key, as a person may be known otherwise by
-- then.
alter table open_session add column issuer text, add column known_as text, add column provider_session text;
create index open_session_by_provider on open_session (issuer, known_as) where issuer is not null;

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table sign_on_provider enable row level security;
create policy administrator_or_operator on sign_on_provider for all
    using (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')))
    with check (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')));

-- Only signing in joins somebody, which runs as the operator: no administrator makes one person's sign-on another person's.
alter table external_identity enable row level security;
create policy own on external_identity for select
    using (person_id = viewer() or viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')));
create policy operator_joins on external_identity for insert with check (viewer_is_operator());
create policy administrator_or_operator_parts on external_identity for delete
    using (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')));

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

-- Whether somebody from a provider is being let in right now, for the audit trail: nobody is signed in who could be named there.
create function somebody_signs_on() returns boolean
    language sql stable
    return viewer_is_operator() and coalesce(current_setting('waymark.sign_on', true), '') = 'true';

-- What goes with somebody who leaves: the ways in that they had.
create or replace function erase_ways_in(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from remembered_device where person_id = leaving;
    delete from known_device where person_id = leaving;
    delete from open_session where person_id = leaving;
    delete from one_time_link where person_id = leaving;
    delete from external_identity where person_id = leaving;
    delete from account where person_id = leaving;
end;

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant select, insert, update, delete on sign_on_provider to ${application-role};
grant select, insert, delete on external_identity to ${application-role};
