-- Invitations: who asked for a sign-in link for whom, and what became of it. The link goes by mail to the person, and nobody else sees
-- it; where no mail server is set, a second person releases it.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

-- asked_by is null for a command on the server. Who released a link saw it: that is told to the person until they have seen it. Whoever
-- asked and released was alone, which release_link allows to nobody else.
create sequence invitation_seq;
create table invitation (
    id              bigint      primary key default nextval('invitation_seq'),
    person_id       bigint      not null references person,
    asked_by        bigint      references person,
    asked_at        timestamptz not null default now(),
    state           text        not null default 'WAITING'
        check (state in ('WAITING', 'SENT', 'RELEASED', 'REFUSED', 'USED', 'ENDED')),
    -- Why no mail went out: the mail server refuses the address, or did not take the mail for too long.
    refusal         text        check (refusal in ('ADDRESS', 'SERVER')),
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null default now(),
    linked_at       timestamptz,
    expires_at      timestamptz,
    released_by     bigint      references person,
    seen_at         timestamptz,
    check ((state = 'REFUSED') = (refusal is not null) or state = 'ENDED'),
    check ((linked_at is null) = (expires_at is null) and (state not in ('SENT', 'RELEASED') or linked_at is not null)),
    check (released_by is null or linked_at is not null)
);
-- One at a time for a person, however many ask at the same time.
create unique index invitation_open on invitation (person_id) where state in ('WAITING', 'SENT', 'RELEASED');
create index invitation_waiting on invitation (next_attempt_at) where state = 'WAITING';
create index invitation_by_person on invitation (person_id);

-- That there have been two who can release links. From then on nobody is alone by taking a role from the other one.
create table release_begun (
    only_one boolean     primary key default true check (only_one),
    since    timestamptz not null default now()
);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table invitation enable row level security;
create policy own_or_staff_read on invitation for select using (person_id = viewer() or (select viewer_is_staff()));
create policy administrator_asks on invitation for insert
    with check ((viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')))
        and asked_by is not distinct from viewer() and state = 'WAITING' and refusal is null and attempts = 0
        and linked_at is null and seen_at is null);
create policy operator_sends on invitation for update using (viewer_is_operator()) with check (viewer_is_operator());
create policy staff_ends on invitation for update
    using (state = 'WAITING' and (select viewer_is_staff()) or (select viewer_has_role('ADMINISTRATOR')))
    with check (state = 'ENDED');

alter table release_begun enable row level security;

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

create function note_second_person() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select from release_begun)
            and (select count(*) from trusted_people() who where can_sign_in(who)) > 1 then
        insert into release_begun default values on conflict do nothing;
    end if;
    return null;
end
$$;
create trigger note_second_person after insert on account_role
    for each statement execute function note_second_person();
create trigger note_second_person after insert or update of enabled on account
    for each statement execute function note_second_person();
insert into release_begun
    select where (select count(*) from trusted_people() who where can_sign_in(who)) > 1;

-- Whether the viewer has nobody who could release what they ask for. It ends with the first second one, and comes back only where nobody
-- else can sign in at all: whoever makes themself alone gains nothing.
create function nobody_else_releases() returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return not exists (select from trusted_people() who where who <> viewer() and can_sign_in(who))
        and (not exists (select from release_begun)
            or not exists (select from account where person_id <> viewer() and can_sign_in(person_id)));

-- The only way to a link for somebody: of an invitation that waits, for whoever works here and whose address does not rest. Any earlier
-- link of theirs ends.
create function make_link(asked_for bigint, hash bytea, until timestamptz, releaser bigint) returns boolean
    language sql volatile
begin atomic
    with asked as (
        select id, person_id from invitation
        where id = asked_for and state = 'WAITING'
          and not account_is_closed(person_id) and address_rests_until(person_id) is null
        for update
    ), earlier as (
        delete from one_time_link using asked where one_time_link.person_id = asked.person_id
    ), made as (
        insert into one_time_link (token_hash, person_id, expires_at) select hash, asked.person_id, until from asked
    ), noted as (
        update invitation set state = case when releaser is null then 'SENT' else 'RELEASED' end, released_by = releaser,
            linked_at = now(), expires_at = until, attempts = attempts + 1
        from asked where invitation.id = asked.id
        returning 1)
    select exists (select from noted);
end;

-- By the mail run, which makes the secret as it sends it.
create function send_link(asked_for bigint, hash bytea, until timestamptz) returns boolean
    language sql volatile security definer set search_path = public, pg_temp
    return case when viewer_is_operator() then make_link(asked_for, hash, until, null) else false end;

-- By a second person: somebody else's request, and for somebody else.
create function release_link(asked_for bigint, hash bytea, until timestamptz) returns boolean
    language sql volatile security definer set search_path = public, pg_temp
    return case
        when (viewer_has_role('PEOPLE_TEAM') or viewer_has_role('ADMINISTRATOR'))
            and exists (
                select from invitation
                where id = asked_for and person_id <> viewer()
                  and (asked_by is distinct from viewer() or nobody_else_releases()))
        then make_link(asked_for, hash, until, viewer())
        else false end;

-- Whether somebody is to be told who saw a link of theirs: the frame around every page asks it about its viewer, with all else it asks.
create function is_to_be_told_of_a_link(person bigint) returns boolean
    language sql stable
    return exists (
        select from invitation
        where person_id = person and person = viewer() and released_by is not null and seen_at is null);

-- Somebody has read who saw a link of theirs.
create function own_links_seen() returns void
    language sql volatile security definer set search_path = public, pg_temp
begin atomic
    update invitation set seen_at = now() where person_id = viewer() and released_by is not null and seen_at is null;
end;

-- Whether a link of an invitation is made in this very transaction, which is told as what it is.
create function link_is_being_made(person bigint) returns boolean
    language sql stable
    return exists (
        select from invitation
        where invitation.person_id = person and linked_at = transaction_timestamp());

-- What goes with somebody who leaves.
create function erase_invitations(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from invitation where person_id = leaving;
end;
insert into leaving_part (module, unshared) values ('identity.invitation', 'erase_invitations');

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant usage on sequence invitation_seq to ${application-role};
grant select, insert, update (state, refusal, attempts, next_attempt_at) on invitation to ${application-role};
revoke execute on function make_link, erase_invitations from public;
