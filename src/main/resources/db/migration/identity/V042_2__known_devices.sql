-- Browsers in which somebody has signed in with their password. One that comes back has attempts of its own, so that nobody closes
-- it by guessing from elsewhere; it opens nothing by itself. Only a hash of the secret is kept.
create table known_device (
    secret_hash bytea       primary key,
    person_id   bigint      not null references person,
    known_since timestamptz not null,
    expires_at  timestamptz not null
);
create index known_device_by_person on known_device (person_id);
alter table known_device enable row level security;
create policy own_or_operator on known_device for all
    using (person_id = viewer() or viewer_is_operator())
    with check (person_id = viewer() or viewer_is_operator());
grant select, insert, delete on known_device to ${application-role};
grant update (expires_at) on known_device to ${application-role};

-- Whoever signs somebody out everywhere or sets a password trusts none of their devices any more.
create or replace function forget_devices_of(person bigint) returns bigint
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        with allowed as (
            select person as id where person = viewer() or viewer_is_operator() or viewer_has_role('ADMINISTRATOR')
        ), known as (
            delete from known_device using allowed where person_id = allowed.id
        ), forgotten as (
            delete from remembered_device using allowed where person_id = allowed.id
            returning series)
        select count(*) from forgotten;
    end;

-- A failure counts for where it came from (subject) and for the account whatever it came from: what many origins guess together
-- is bounded, too.
alter table failed_sign_in add column account_hash bytea;
create index failed_sign_in_by_account on failed_sign_in (account_hash, failed_at);
