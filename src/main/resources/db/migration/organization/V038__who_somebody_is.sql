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
alter table identity_change enable row level security;
create policy own_or_staff_read on identity_change for select using (person_id = viewer() or viewer_is_staff());
create policy own_is_seen on identity_change for update using (person_id = viewer()) with check (person_id = viewer());
grant select, update (seen_at) on identity_change to ${application-role};

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

-- Nobody makes themself somebody else, or somebody's manager, whatever they are trusted with. (The operator is no person.)
create function is_still(person bigint, its_name text, its_email text, its_external_id text) returns boolean
    language sql stable
    return exists (
        select from person before
        where before.id = person and before.name = its_name and before.email = its_email
          and (before.external_id is null or before.external_id = its_external_id));
create policy nobody_makes_themself_another on person as restrictive for update using (true)
    with check (id is distinct from viewer() or is_still(id, name, email, external_id));

create function is_no_longer_line(line bigint, report bigint, manager bigint, last_day date) returns boolean
    language sql stable
    return exists (
        select from reporting_line before
        where before.id = line and before.person_id = report and before.manager_id = manager
          and (before.ends_on is null or last_day <= before.ends_on));
create policy nobody_makes_themself_a_manager on reporting_line as restrictive for insert
    with check (manager_id is distinct from viewer());
create policy nobody_stays_a_manager_longer on reporting_line as restrictive for update using (true)
    with check (manager_id is distinct from viewer() or is_no_longer_line(id, person_id, manager_id, ends_on));

-- What somebody who keeps people asked for that would make themself another person or somebody's manager. It takes effect when a
-- second one of them releases it; what is asked together takes effect together or not at all.
create sequence held_change_seq;
grant usage on sequence held_change_seq to ${application-role};
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
alter table held_change enable row level security;
create policy own_or_staff_read on held_change for select
    using (viewer() in (asked_by, person_id) or viewer_is_staff());
create policy staff_asks on held_change for insert
    with check (asked_by = viewer() and viewer_is_staff() and decided_at is null);
create function held_is_about_viewer(change bigint) returns boolean
    language sql stable
    return exists (
        select from held_change part
        where part.together = change
          and (viewer() in (part.asked_by, part.person_id) or viewer() = part.became_manager_id));
create policy a_second_one_decides on held_change for update
    using (viewer_is_staff() and decided_at is null and not held_is_about_viewer(together))
    with check (decided_by = viewer());
grant select, insert, update (decided_by, decided_at, released) on held_change to ${application-role};
