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
alter table open_session enable row level security;
create policy own_or_operator on open_session for all
    using (person_id = viewer() or viewer_is_operator())
    with check (person_id = viewer() or viewer_is_operator());
grant select, insert, update, delete on open_session to ${application-role};

-- Ends the sessions of somebody but one, and tells how many. A new password or a role that is taken away ends them with the change, and administrators,
-- who make such changes, do not see where anybody is signed in.
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
