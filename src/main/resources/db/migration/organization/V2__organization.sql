-- People, departments and reporting lines: who works here, who is whose manager and since when, what an account is trusted with,
-- what identifies somebody and how that changed, and who has left.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

create sequence department_seq increment 50;
create sequence person_seq increment 50;
create sequence reporting_line_seq increment 50;

create table department (
    id      bigint primary key,
    name    text not null unique,
    version int  not null
);

-- What two ways of writing one address have in common (email_key), and what names have in common that look alike (name_skeleton), is
-- computed by the application alone, so that no fold of the database's decides it a second time. The first and the last day are those
-- of the company's records.
create table person (
    id            bigint primary key,
    external_id   text unique,
    name          text not null,
    name_skeleton text not null,
    email         text not null,
    email_key     text not null,
    title         text,
    department_id bigint references department,
    role_address  text,
    starts_on     date,
    ends_on       date,
    version       int  not null
);
create unique index person_by_email on person (email_key);
create index person_by_name on person (lower(name));
create index person_by_skeleton on person (name_skeleton);
create index person_by_department on person (department_id);

alter table data_key add foreign key (person_id) references person;

-- Who reports to whom, and when. The last day is exclusive; no last day means that the line goes on. Lines begin and end with days, but
-- two of them can touch on one day, so the moments are kept as well. A line that was ended by mistake can be put back within a day: it
-- goes on as if it had not ended, so that whatever was handed to its manager counts again; what had begun by mistake has ended for good.
-- introduced_at tells when the person has read who their new manager is.
create table reporting_line (
    id            bigint primary key,
    person_id     bigint  not null references person,
    manager_id    bigint  not null references person,
    starts_on     date    not null,
    begun_at      timestamptz,
    ends_on       date,
    ended_at      timestamptz,
    by_mistake    boolean not null default false,
    introduced_at timestamptz,
    version       int     not null,
    check (person_id <> manager_id),
    check (ends_on is null or ends_on >= starts_on)
);
create unique index reporting_line_open on reporting_line (person_id) where ends_on is null;
create index reporting_line_by_manager on reporting_line (manager_id, person_id);
create index reporting_line_by_person on reporting_line (person_id);
create index reporting_line_by_end on reporting_line (ended_at) where ended_at is not null and not by_mistake;

-- The roles of an account stand here, below every policy that asks for them.
create table account_role (
    person_id bigint not null references person,
    role      text   not null check (role in ('PEOPLE_TEAM', 'ADMINISTRATOR')),
    primary key (person_id, role)
);

-- Which roles a person has held, so that an earlier conversation can be read beside the ladder of its day. Written by
-- the database alone, whoever assigns a role.
create table role_held (
    person_id    bigint      not null references person on delete cascade,
    role_address text,
    since        timestamptz not null,
    primary key (person_id, since)
);

-- Somebody offers colleagues to talk about the role they hold. It stands for that role alone: whoever holds another one later
-- has not offered to talk about that.
create table talk_offer (
    person_id    bigint primary key references person,
    role_address text        not null,
    offered_at   timestamptz not null
);
create index talk_offer_by_role on talk_offer (role_address);

-- What identifies somebody (their name, their mail address, the id that the company's records have of them), as it was and as it
-- became. The database writes it, whoever makes the change: the person is told, and whoever makes a sign-in link for them.
create sequence identity_change_seq;
create table identity_change (
    id         bigint      primary key default nextval('identity_change_seq'),
    person_id  bigint      not null references person on delete cascade,
    field      text        not null check (field in ('NAME', 'EMAIL', 'ID')),
    was        text,
    became     text,
    at         timestamptz not null,
    changed_by bigint      references person,
    seen_at    timestamptz,
    unique (person_id, at, field)
);

-- What somebody who keeps people asked for that would make themself another person or somebody's manager. It takes effect when a
-- second one of them releases it; what is asked together takes effect together or not at all.
create sequence held_change_seq;
create table held_change (
    id                bigint      primary key default nextval('held_change_seq'),
    together          bigint      not null,
    asked_by          bigint      not null references person,
    asked_at          timestamptz not null default now(),
    person_id         bigint      not null references person,
    field             text        not null check (field in ('NAME', 'EMAIL', 'ID', 'MANAGER')),
    was               text,
    became            text,
    was_manager_id    bigint      references person,
    became_manager_id bigint      references person,
    decided_by        bigint      references person,
    decided_at        timestamptz,
    released          boolean,
    check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (released is null))
);
create index held_change_waiting on held_change (together) where decided_at is null;

-- Who has left: from closed_at on they cannot sign in, until erase_at that can be undone, then everything they never shared is
-- erased, and at release_at what they had shared. The days are settled when the account is closed, as people are told them then. Only
-- an administrator closes an account and opens it again, whatever the company's records say of a last day.
create table leaver (
    person_id   bigint primary key references person,
    closed_at   timestamptz not null,
    erase_at    timestamptz not null,
    erased_at   timestamptz,
    release_at  timestamptz not null,
    released_at timestamptz,
    check (erase_at >= closed_at and release_at >= erase_at)
);

------------------------------------------------------------------------------------------------------------------------------------
-- What policies ask

-- Reads roles past the policies of account_role, which ask this very function.
create function viewer_has_role(wanted text) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from account_role where person_id = viewer() and role = wanted);

create function viewer_is_staff() returns boolean
    language sql stable
    return viewer_is_operator() or viewer_has_role('PEOPLE_TEAM') or viewer_has_role('ADMINISTRATOR');

create function is_managed_by(person bigint, manager bigint) returns boolean
    language sql stable
    return exists (
        select from reporting_line line
        where line.person_id = person and line.manager_id = manager
          and line.starts_on <= current_date and (line.ends_on is null or line.ends_on > current_date));

-- What was handed to a manager ends with the line it was handed over in: somebody who becomes the manager once more is a
-- later manager, also one who becomes it in the afternoon and was handed something in the morning.
create function is_managed_by_since(person bigint, manager bigint, handed_over timestamptz) returns boolean
    language sql stable
    return exists (
        select from reporting_line line
        where line.person_id = person and line.manager_id = manager
          and line.starts_on <= current_date and (line.ends_on is null or line.ends_on > current_date)
          and line.starts_on <= handed_over::date
          and (line.begun_at is null or line.begun_at <= handed_over));

create function has_left(person bigint) returns boolean
    language sql stable
    return exists (select from leaver where leaver.person_id = person);

create function is_still(person bigint, its_name text, its_email text, its_external_id text) returns boolean
    language sql stable
    return exists (
        select from person before
        where before.id = person and before.name = its_name and before.email = its_email
          and (before.external_id is null or before.external_id = its_external_id));

create function is_no_longer_line(line bigint, report bigint, manager bigint, last_day date) returns boolean
    language sql stable
    return exists (
        select from reporting_line before
        where before.id = line and before.person_id = report and before.manager_id = manager
          and (before.ends_on is null or last_day <= before.ends_on));

create function held_is_about_viewer(change bigint) returns boolean
    language sql stable
    return exists (
        select from held_change part
        where part.together = change
          and (viewer() in (part.asked_by, part.person_id) or viewer() = part.became_manager_id));

------------------------------------------------------------------------------------------------------------------------------------
-- Policies
--
-- Which roles a viewer has is the same for every row. A policy that calls the function asks once for each row that is read, a list of
-- five thousand people ten thousand times; as a subquery it is asked once a statement.

alter table department enable row level security;
create policy everybody_reads on department for select using (viewer_is_signed_in());
create policy staff_writes on department for all using ((select viewer_is_staff())) with check ((select viewer_is_staff()));

-- Nobody makes themself somebody else, or somebody's manager, whatever they are trusted with. (The operator is no person.)
alter table person enable row level security;
create policy everybody_reads on person for select using (viewer_is_signed_in());
create policy staff_writes on person for all using ((select viewer_is_staff())) with check ((select viewer_is_staff()));
create policy nobody_makes_themself_another on person as restrictive for update using (true)
    with check (id is distinct from viewer() or is_still(id, name, email, external_id));

alter table reporting_line enable row level security;
create policy everybody_reads on reporting_line for select using (viewer_is_signed_in());
create policy staff_writes on reporting_line for all using ((select viewer_is_staff())) with check ((select viewer_is_staff()));
create policy nobody_makes_themself_a_manager on reporting_line as restrictive for insert
    with check (manager_id is distinct from viewer());
create policy nobody_stays_a_manager_longer on reporting_line as restrictive for update using (true)
    with check (manager_id is distinct from viewer() or is_no_longer_line(id, person_id, manager_id, ends_on));

alter table account_role enable row level security;
create policy own_or_staff_read on account_role for select using (person_id = viewer() or (select viewer_is_staff()));
create policy administrator_writes on account_role for all
    using (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')))
    with check (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')));

alter table role_held enable row level security;
create policy own_or_managers_read on role_held for select
    using (person_id = viewer() or is_managed_by(person_id, viewer()));

alter table talk_offer enable row level security;
create policy everybody_reads on talk_offer for select using (viewer_is_signed_in());
create policy own_offer on talk_offer for all using (person_id = viewer()) with check (person_id = viewer());

alter table identity_change enable row level security;
create policy own_or_staff_read on identity_change for select using (person_id = viewer() or (select viewer_is_staff()));
create policy own_is_seen on identity_change for update using (person_id = viewer()) with check (person_id = viewer());

alter table held_change enable row level security;
create policy own_or_staff_read on held_change for select
    using (viewer() = asked_by or viewer() = person_id or (select viewer_is_staff()));
create policy staff_asks on held_change for insert
    with check (asked_by = viewer() and (select viewer_is_staff()) and decided_at is null);
create policy a_second_one_decides on held_change for update
    using ((select viewer_is_staff()) and decided_at is null and not held_is_about_viewer(together))
    with check (decided_by = viewer());

alter table leaver enable row level security;
create policy everybody_reads on leaver for select using (viewer_is_signed_in());
create policy administrator_writes on leaver for insert
    with check (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')));
create policy administrator_undoes on leaver for delete
    using (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')));

------------------------------------------------------------------------------------------------------------------------------------
-- Functions and triggers: people

create function keep_role_held() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' and new.role_address is null then
        return null;
    end if;
    insert into role_held values (new.id, new.role_address, now())
        on conflict (person_id, since) do update set role_address = excluded.role_address;
    return null;
end
$$;
create trigger keep_role_held_of_new_person after insert on person
    for each row execute function keep_role_held();
create trigger keep_role_held after update of role_address on person
    for each row when (old.role_address is distinct from new.role_address) execute function keep_role_held();

-- An address that passes on within an import is free for a moment: of one transaction there is one change, from what was before
-- it to what is after it, and none if that is the same.
create function keep_identity_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into identity_change (person_id, field, was, became, at, changed_by)
        select new.id, value.field, value.was, value.became, transaction_timestamp(), viewer()
        from (values ('NAME', old.name, new.name), ('EMAIL', old.email, new.email),
                     ('ID', old.external_id, new.external_id)) as value (field, was, became)
        where value.was is distinct from value.became
        on conflict (person_id, at, field) do update set became = excluded.became;
    delete from identity_change
        where person_id = new.id and at = transaction_timestamp() and was is not distinct from became;
    return null;
end
$$;
create trigger keep_identity_change after update of name, email, external_id on person
    for each row when ((old.name, old.email, old.external_id) is distinct from (new.name, new.email, new.external_id))
    execute function keep_identity_change();

-- Whether the viewer could take somebody for another person: 'NEW' for a manager who came instead of another and was not introduced yet,
-- 'NAMESAKE' where a name that looks alike is their own, that of somebody they report to or did, of somebody who reports or did report to
-- them, of somebody with the same manager, or of the same department. In a large company nearly every name is somebody else's, too.
create function told_apart(person bigint, skeleton text, department bigint) returns text
    language sql stable
    return case
        when exists (
            select from reporting_line line
            where line.person_id = viewer() and line.manager_id = person and line.introduced_at is null
              and line.starts_on <= current_date and (line.ends_on is null or line.ends_on > current_date)
              and exists (
                select from reporting_line earlier
                where earlier.person_id = viewer() and earlier.manager_id <> person and earlier.ends_on is not null))
            then 'NEW'
        when exists (
            select from person other
            where other.name_skeleton = skeleton and other.id <> person
              and (other.id = viewer()
                   or other.department_id = department
                   or exists (
                     select from reporting_line line
                     where (line.person_id = viewer() and line.manager_id = other.id)
                        or (line.manager_id = viewer() and line.person_id = other.id))
                   or exists (
                     select from reporting_line theirs
                     join reporting_line own on own.manager_id = theirs.manager_id
                     where own.person_id = viewer() and own.ends_on is null
                       and theirs.person_id = other.id and theirs.ends_on is null)))
            then 'NAMESAKE'
    end;

------------------------------------------------------------------------------------------------------------------------------------
-- Functions and triggers: reporting lines

-- Whether a line is open, kept so until the transaction ends: whoever is given words is still the reader when they are on
-- disk. Whoever ends the line changes its row, and waits; of a line that is just being ended, this waits for the end.
-- Employees may not lock what they may not change, so it reads past the policies; only the two of a line get an answer.
create function hold_line(person bigint, manager bigint) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    if viewer() is null or viewer() not in (person, manager) then
        return false;
    end if;
    perform from reporting_line line
        where line.person_id = person and line.manager_id = manager
          and line.starts_on <= current_date and (line.ends_on is null or line.ends_on > current_date)
        for share;
    return found;
end $$;

-- Staff writes lines, and a line that goes on again is read by its manager as before. So the database repeats when that may be, that
-- nobody gives a line back to themselves, and that no day is won by writing down another moment.
create function guard_ended_line() returns trigger
    language plpgsql as $$
begin
    if old.by_mistake or old.ended_at is null or now() >= old.ended_at + interval '1 day'
            or old.manager_id = viewer() or old.person_id <> new.person_id or old.manager_id <> new.manager_id
            or new.ends_on is not null then
        raise exception 'A line that has ended is not put back' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger guard_ended_line before update on reporting_line
    for each row when (old.ends_on is not null and (
        new.ends_on is null or new.ends_on > old.ends_on or old.by_mistake and not new.by_mistake
        or new.ended_at is not null and (old.ended_at is null or new.ended_at > old.ended_at)))
    execute function guard_ended_line();

-- A line is written by the People team; that its own person has read who their manager is, is theirs to say.
create function acknowledge_manager(manager bigint) returns boolean
    language sql volatile security definer set search_path = public, pg_temp
begin atomic
    update reporting_line set introduced_at = now()
    where person_id = viewer() and manager_id = acknowledge_manager.manager and introduced_at is null;
    select true;
end;

-- Who said a moment ago that they know who their manager is, and did not mean to, has them introduced again; in the line of today alone.
create function introduce_again(manager bigint, within_seconds bigint) returns boolean
    language sql volatile security definer set search_path = public, pg_temp
begin atomic
    with again as (
        update reporting_line line set introduced_at = null
        where line.person_id = viewer() and line.manager_id = introduce_again.manager
          and line.introduced_at > now() - make_interval(secs => least(within_seconds, 30))
          and line.starts_on <= current_date and (line.ends_on is null or line.ends_on > current_date)
        returning 1)
    select exists (select from again);
end;

------------------------------------------------------------------------------------------------------------------------------------
-- Functions that others ask
--
-- They tell of people and lines without naming their tables; the policies decide what they are told.

create function name_of(person bigint) returns text
    language sql stable
    return (select name from person where id = name_of.person);

-- Whether somebody's line to a manager ended on a day or later.
create function line_ended_since(person bigint, manager bigint, day date) returns boolean
    language sql stable
    return exists (
        select from reporting_line line
        where line.person_id = person and line.manager_id = manager and line.ends_on >= day);

-- The role that somebody held at the end of a day; before the first that is known of, that one. Null for whoever never held any.
create function role_held_on(person bigint, on_day date) returns text
    language sql stable
    return (
        select held.role_address from role_held held
        where held.person_id = person
        order by held.since >= on_day + 1,
                 case when held.since < on_day + 1 then -extract(epoch from held.since) else extract(epoch from held.since) end
        limit 1);

-- A change of who somebody is, as it was settled in the end.
create function identity_change_kept(change bigint) returns setof identity_change
    language sql stable
begin atomic
    select * from identity_change where id = change;
end;

-- Of whom something was changed by which they are told apart, when, and at which address they were known until then.
create function identity_changed_within(days int) returns table (person_id bigint, at timestamptz, address text)
    language sql stable
begin atomic
    select change.person_id, change.at, coalesce(max(change.was) filter (where change.field = 'EMAIL'), max(person.email))
    from identity_change change join person on person.id = change.person_id
    where change.was is not null and change.at > now() - make_interval(days => days)
    group by change.person_id, change.at;
end;

------------------------------------------------------------------------------------------------------------------------------------
-- Functions: leavers

-- Erases everything that somebody who has left never shared, and the ways in they had. The operator reads none of this, so a function does
-- it, for those alone whose day has come.
create function erase_leaver(leaving bigint, today timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update leaver set erased_at = today
    where viewer_is_operator() and person_id = leaving and erased_at is null and erase_at <= today;
    if not found then
        return false;
    end if;
    perform erase_unshared_of(leaving);
    return true;
end
$$;

-- Erases what somebody who has left had shared, and with it their last key.
create function release_leaver(leaving bigint, today timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update leaver set released_at = today
    where viewer_is_operator() and person_id = leaving and erased_at is not null and released_at is null
      and release_at <= today;
    if not found then
        return false;
    end if;
    perform erase_rest_of(leaving);
    return true;
end
$$;

-- The roles of an account stand here, so they go from here.
create function erase_offers_and_roles(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from talk_offer where person_id = leaving;
    delete from account_role where person_id = leaving;
end;
insert into leaving_part (module, unshared) values ('organization', 'erase_offers_and_roles');

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant usage on sequence department_seq, person_seq, reporting_line_seq, held_change_seq to ${application-role};
grant select, insert, update, delete on department, person, reporting_line to ${application-role};
grant select, insert, delete on account_role to ${application-role};
grant select on role_held to ${application-role};
grant select, insert, update (role_address, offered_at), delete on talk_offer to ${application-role};
grant select, update (seen_at) on identity_change to ${application-role};
grant select, insert, update (decided_by, decided_at, released) on held_change to ${application-role};
grant select, insert, delete on leaver to ${application-role};
revoke execute on function erase_offers_and_roles(bigint) from public;
