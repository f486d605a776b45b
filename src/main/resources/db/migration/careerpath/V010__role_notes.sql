-- What helps somebody to imagine a role, and what kind of work a path or a role is.
alter table path add column family text;

alter table role
    add column helps   text[] not null default '{}',
    add column week    text,
    add column seats   int check (seats >= 0),
    add column opening text,
    add column family  text;
