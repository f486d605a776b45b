-- How mail with invitations is, where they go by mail: how many are due and since when the one is that is due longest (an address that
-- rests is not), when the last one went out, and how many went to nobody since some day. Of one that is refused, next_attempt_at is when
-- that was.
create function mail_of_invitations(moment timestamptz, late timestamptz)
    returns table (waiting bigint, since timestamptz, sent_at timestamptz, refused bigint)
    language sql stable
begin atomic
    select count(*) filter (where is_due),
        min(greatest(asked_at, address_changed_at(person_id) + interval '1 day')) filter (where is_due),
        max(linked_at) filter (where released_by is null),
        count(*) filter (where state = 'REFUSED' and next_attempt_at > late)
    from (
        select *,
            state = 'WAITING' and asked_at <= moment
                and not account_is_closed(person_id) and address_rests_until(person_id) is null as is_due
        from invitation) asked;
end;
