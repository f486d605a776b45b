-- Signing in happens before anybody is known, so it runs as the operator: accounts and organisation, never content.
create table account (
    person_id     bigint primary key references person,
    password_hash text        not null,
    enabled       boolean     not null,
    created_at    timestamptz not null,
    version       int         not null
);
alter table account enable row level security;
create policy own on account for select using (person_id = viewer() or viewer_is_staff());
create policy own_password on account for update using (person_id = viewer()) with check (person_id = viewer());
create policy administrator_writes on account for all
    using (viewer_is_operator() or viewer_has_role('ADMINISTRATOR'))
    with check (viewer_is_operator() or viewer_has_role('ADMINISTRATOR'));
grant select, insert, update, delete on account to ${application-role};

-- "Stay signed in" on one device. Only a hash of the secret is kept; deleting the row signs the device out.
create table remembered_device (
    series       text primary key,
    person_id    bigint      not null references person,
    secret_hash  bytea       not null,
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    expires_at   timestamptz not null
);
create index remembered_device_by_person on remembered_device (person_id);
alter table remembered_device enable row level security;
create policy own_or_operator on remembered_device for all
    using (person_id = viewer() or viewer_is_operator())
    with check (person_id = viewer() or viewer_is_operator());
grant select, insert, update, delete on remembered_device to ${application-role};

-- A link that sets a password once. Without a person it makes the first administrator.
create table one_time_link (
    token_hash bytea primary key,
    person_id  bigint references person,
    expires_at timestamptz not null
);
alter table one_time_link enable row level security;
create policy administrator_or_operator on one_time_link for all
    using (viewer_is_operator() or viewer_has_role('ADMINISTRATOR'))
    with check (viewer_is_operator() or viewer_has_role('ADMINISTRATOR'));
grant select, insert, delete on one_time_link to ${application-role};

-- Failed sign-ins by hash of what was typed or of the address it came from: neither can be read back.
create table failed_sign_in (
    subject_hash bytea       not null,
    failed_at    timestamptz not null
);
create index failed_sign_in_by_subject on failed_sign_in (subject_hash, failed_at);
alter table failed_sign_in enable row level security;
create policy operator_only on failed_sign_in for all
    using (viewer_is_operator()) with check (viewer_is_operator());
grant select, insert, delete on failed_sign_in to ${application-role};
