-- What administrators said about setting up the portal. Whether a step is done is told by what is there, and stands nowhere.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

-- Steps that somebody left aside.
create table set_up_skipped (
    step       text        primary key
        check (step in ('LANGUAGE', 'NAME', 'MAIL', 'SIGN_ON', 'PEOPLE', 'LADDERS', 'QUESTIONS', 'INVITATIONS')),
    decided_by bigint      references person,
    decided_at timestamptz not null
);

-- One row: since when nobody is led there any more, and by whom; by nobody where nothing was left to do.
create table set_up_over (
    only_one   boolean     primary key default true check (only_one),
    decided_by bigint      references person,
    decided_at timestamptz not null
);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table set_up_skipped enable row level security;
create policy administrator_or_operator on set_up_skipped for all
    using (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')))
    with check (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')));

alter table set_up_over enable row level security;
create policy administrator_or_operator on set_up_over for all
    using (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')))
    with check (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')));

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant select, insert, delete on set_up_skipped to ${application-role};
grant select, insert, delete on set_up_over to ${application-role};
