-- Which roles a person has held, so that an earlier conversation can be read beside the ladder of its day. Written by
-- the database alone, whoever assigns a role.
create table role_held (
    person_id    bigint      not null references person on delete cascade,
    role_address text,
    since        timestamptz not null,
    primary key (person_id, since)
);
insert into role_held select id, role_address, now() from person where role_address is not null;

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

alter table role_held enable row level security;
create policy own_or_managers_read on role_held for select
    using (person_id = viewer() or is_managed_by(person_id, viewer()));
grant select on role_held to ${application-role};
