-- Whether the portal is well: which nodes run it, what runs by itself on them and what came of it, since when its master keys are known, and
-- when it was backed up. Nothing of it is about a person. The operator alone writes and reads it: an administrator's page asks as the operator.

-- Says of itself every half minute that it is alive; gone with a node that ends as it should, and a day after one that did not.
create table node (
    id         uuid        primary key,
    name       text        not null,
    version    text        not null,
    started_at timestamptz not null,
    seen_at    timestamptz not null
);

-- What runs by itself on a node, by its class: when it last began, how that ended, and how long after an end it begins again.
create table job_run (
    node_id       uuid        not null references node on delete cascade,
    job           text        not null,
    began_at      timestamptz not null,
    state         text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    every_seconds bigint      not null,
    primary key (node_id, job)
);

-- By the number that also stands beside each data key, which says nothing of the key.
create table known_master_key (
    number bytea       primary key,
    since  timestamptz not null
);

create table backup_made (
    at          timestamptz primary key,
    row_count   bigint      not null
);

alter table node enable row level security;
create policy operator_keeps on node for all using (viewer_is_operator()) with check (viewer_is_operator());
alter table job_run enable row level security;
create policy operator_keeps on job_run for all using (viewer_is_operator()) with check (viewer_is_operator());
alter table known_master_key enable row level security;
create policy operator_keeps on known_master_key for all using (viewer_is_operator()) with check (viewer_is_operator());
alter table backup_made enable row level security;
create policy operator_keeps on backup_made for all using (viewer_is_operator()) with check (viewer_is_operator());

grant select, insert, update (seen_at), delete on node to ${application-role};
grant select, insert, update (began_at, state, every_seconds), delete on job_run to ${application-role};
grant select, insert on known_master_key to ${application-role};
grant select, insert on backup_made to ${application-role};
