-- A link ends with its invitation, and with the address that it went to.

-- The only way to a link for somebody: of an invitation that waits, for whoever works here and whose address does not rest. Any earlier
-- link of theirs ends. An address that is changing is waited for: the link would be made for the one of before, and outlive it. Nobody may
-- call it but send_link and release_link, as before.
create or replace function make_link(asked_for bigint, hash bytea, until timestamptz, releaser bigint) returns boolean
    language sql volatile
begin atomic
    select hold_address(person_id) from invitation where id = asked_for;
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

-- A link ends with its invitation, whoever ends that.
create function end_link() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from one_time_link where person_id = new.person_id;
    return null;
end
$$;
create trigger end_link after update of state on invitation
    for each row when (new.state = 'ENDED' and old.state in ('WAITING', 'SENT', 'RELEASED')) execute function end_link();

-- A link that went to an address ends with it, as whoever reads mail there may be somebody else: by whatever way the address changed,
-- and not if it only passed on within an import. What still waits goes on waiting: nothing has gone anywhere, and the new address rests.
create function end_link_to_an_address() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from identity_change_kept(new.id)) then
        update invitation set state = 'ENDED' where person_id = new.person_id and state in ('SENT', 'RELEASED');
        delete from one_time_link where person_id = new.person_id;
    end if;
    return null;
end
$$;
create constraint trigger end_link_to_an_address after insert on identity_change
    deferrable initially deferred for each row when (new.field = 'EMAIL') execute function end_link_to_an_address();

-- The rows that may end are locked with the change, so that nobody uses a link while its address changes, and at the end of the transaction,
-- when the trail has its lock, nobody waits for a row any more.
create function hold_link() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from one_time_link where person_id = new.person_id for update;
    perform from invitation where person_id = new.person_id and state in ('SENT', 'RELEASED') for update;
    return null;
end
$$;
create trigger hold_link after insert on identity_change
    for each row when (new.field = 'EMAIL') execute function hold_link();

-- Those that outlived theirs before this script. A link has the end of its invitation, and lives for seven days.
delete from one_time_link using invitation
    where invitation.person_id = one_time_link.person_id and invitation.expires_at = one_time_link.expires_at
      and invitation.state = 'ENDED';
update invitation set state = 'ENDED'
    where state in ('SENT', 'RELEASED') and address_changed_at(person_id) >= linked_at;
delete from one_time_link where address_changed_at(person_id) >= expires_at - interval '7 days';
