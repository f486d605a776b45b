-- Accounts and how one signs in: passwords, links that set one, devices that stay signed in or are known, and where somebody is signed
-- in right now. Signing in happens before anybody is known, so it runs as the operator: accounts and organisation, never content.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

create table account (
    person_id     bigint primary key references person,
    password_hash text        not null,
    enabled       boolean     not null,
    created_at    timestamptz not null,
    version       int         not null
);

-- "Stay signed in" on one device. Only a hash of the secret is kept; deleting the row signs the device out. The secret is replaced at
-- each use. The one before it still counts for a moment, as browsers send several requests at once: what follows it is computed from it
-- and from the salt, so that each of them is answered with the same new secret, and whoever reads the table cannot compute it.
create table remembered_device (
    series        text primary key,
    person_id     bigint      not null references person,
    secret_hash   bytea       not null,
    previous_hash bytea,
    salt          text,
    replaced_at   timestamptz,
    created_at    timestamptz not null,
    last_used_at  timestamptz not null,
    expires_at    timestamptz not null
);
create index remembered_device_by_person on remembered_device (person_id);

-- Browsers in which somebody has signed in with their password. One that comes back has attempts of its own, so that nobody closes
-- it by guessing from elsewhere; it opens nothing by itself. Only a hash of the secret is kept.
create table known_device (
    secret_hash bytea       primary key,
    person_id   bigint      not null references person,
    known_since timestamptz not null,
    expires_at  timestamptz not null
);
create index known_device_by_person on known_device (person_id);

-- A link that sets a password once. Without a person it makes the first administrator. A used link stays until the next one is made,
-- so that the transaction that uses it knows of it.
create table one_time_link (
    token_hash bytea primary key,
    person_id  bigint references person,
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- Failed sign-ins by hash of what was typed or of the address it came from: neither can be read back. A failure counts for where it
-- came from (subject) and for the account whatever it came from: what many origins guess together is bounded, too.
create table failed_sign_in (
    subject_hash bytea       not null,
    account_hash bytea,
    failed_at    timestamptz not null
);
create index failed_sign_in_by_subject on failed_sign_in (subject_hash, failed_at);
create index failed_sign_in_by_account on failed_sign_in (account_hash, failed_at);

-- Where somebody is signed in right now, on whichever node. A session whose row is gone ends: so one ends from anywhere.
create table open_session (
    id           uuid primary key,
    person_id    bigint      not null references person,
    -- The remembered device that signed in, if it was one. A device may be gone before its session.
    series       text,
    -- What kind of browser it is, of a few words that we know; what a browser says of itself is not kept.
    browser      text        not null,
    signed_in_at timestamptz not null,
    last_seen_at timestamptz not null
);
create index open_session_by_person on open_session (person_id);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table account enable row level security;
create policy own on account for select using (person_id = viewer() or (select viewer_is_staff()));
create policy own_password on account for update using (person_id = viewer()) with check (person_id = viewer());
create policy administrator_writes on account for all
    using (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')))
    with check (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')));

alter table remembered_device enable row level security;
create policy own_or_operator on remembered_device for all
    using (person_id = viewer() or viewer_is_operator())
    with check (person_id = viewer() or viewer_is_operator());

alter table known_device enable row level security;
create policy own_or_operator on known_device for all
    using (person_id = viewer() or viewer_is_operator())
    with check (person_id = viewer() or viewer_is_operator());

alter table one_time_link enable row level security;
create policy administrator_or_operator on one_time_link for all
    using (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')))
    with check (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')));

alter table failed_sign_in enable row level security;
create policy operator_only on failed_sign_in for all
    using (viewer_is_operator()) with check (viewer_is_operator());

alter table open_session enable row level security;
create policy own_or_operator on open_session for all
    using (person_id = viewer() or viewer_is_operator())
    with check (person_id = viewer() or viewer_is_operator());

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

-- Whether somebody cannot sign in: then nothing is sent to them, and no feed is theirs.
create function account_is_closed(person bigint) returns boolean
    language sql stable
    return has_left(person) or exists (select from account where account.person_id = person and not account.enabled);

-- Whether a one-time link is used in this very transaction: for a person, or whoever it is for if nobody is named.
create function link_is_being_used(person bigint) returns boolean
    language sql stable
    return exists (
        select from one_time_link link
        where link.used_at = transaction_timestamp()
          and (link_is_being_used.person is null or coalesce(link.person_id, link_is_being_used.person) = link_is_being_used.person));

-- For signing in and for stating one's password again, which run as the operator.
create function password_hash_of(person bigint) returns text
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select password_hash from account where person_id = person and viewer_is_operator();
end;

-- Ends the sessions of somebody but one, and tells how many. A new password or a role that is taken away ends them with the change, and
-- administrators, who make such changes, do not see where anybody is signed in.
create function end_sessions_of(person bigint, here uuid) returns bigint
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        with ended as (
            delete from open_session
            where person_id = person and id is distinct from here
              and (person = viewer() or viewer_is_operator() or viewer_has_role('ADMINISTRATOR'))
            returning id)
        select count(*) from ended;
    end;

-- Forgets every device of somebody, and tells how many stayed signed in: whoever signs somebody out everywhere or sets a password trusts
-- none of their devices any more. Administrators who close an account, set a password or sign somebody out do so with it, and do not see
-- which devices there are.
create function forget_devices_of(person bigint) returns bigint
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

-- What goes with somebody who leaves: the ways in that they had.
create function erase_ways_in(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from remembered_device where person_id = leaving;
    delete from known_device where person_id = leaving;
    delete from open_session where person_id = leaving;
    delete from one_time_link where person_id = leaving;
    delete from account where person_id = leaving;
end;
insert into leaving_part (module, unshared) values ('identity', 'erase_ways_in');

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

-- What a password is compared with is read while somebody signs in or states their password again, and by nobody's session: not by
-- the People team's, who see whose account is open, nor by its owner's. Policies work on rows, so the column is closed to all, and
-- password_hash_of opens it to the operator, as whom signing in runs. Whoever may change a hash still may, without seeing the one before.
grant select (person_id, enabled, created_at, version), insert, update, delete on account to ${application-role};
grant select, insert, update, delete on remembered_device to ${application-role};
grant select, insert, update (expires_at), delete on known_device to ${application-role};
grant select, insert, update (used_at), delete on one_time_link to ${application-role};
grant select, insert, delete on failed_sign_in to ${application-role};
grant select, insert, update, delete on open_session to ${application-role};
revoke execute on function erase_ways_in(bigint) from public;
