create sequence department_seq increment 50;
create sequence person_seq increment 50;
create sequence reporting_line_seq increment 50;
grant usage on sequence department_seq, person_seq, reporting_line_seq to ${application-role};

create table department (
    id      bigint primary key,
    name    text not null unique,
    version int  not null
);

create table person (
    id            bigint primary key,
    external_id   text unique,
    name          text not null,
    email         text not null,
    title         text,
    department_id bigint references department,
    starts_on     date,
    role_address  text,
    version       int  not null
);
create unique index person_by_email on person (lower(email));
create index person_by_name on person (lower(name));
create index person_by_department on person (department_id);

-- Who reports to whom, and when. The last day is exclusive; no last day means that the line goes on.
create table reporting_line (
    id         bigint primary key,
    person_id  bigint not null references person,
    manager_id bigint not null references person,
    starts_on  date   not null,
    ends_on    date,
    version    int    not null,
    check (person_id <> manager_id),
    check (ends_on is null or ends_on >= starts_on)
);
create unique index reporting_line_open on reporting_line (person_id) where ends_on is null;
create index reporting_line_by_manager on reporting_line (manager_id, person_id);
create index reporting_line_by_person on reporting_line (person_id);

create function is_managed_by(person bigint, manager bigint) returns boolean
    language sql stable
    return exists (
        select from reporting_line line
        where line.person_id = person and line.manager_id = manager
          and line.starts_on <= current_date and (line.ends_on is null or line.ends_on > current_date));

-- What was handed to a manager ends with the line it was handed over in: somebody who becomes the manager once more is a
-- later manager. Lines begin and end with days, so the day decides.
create function is_managed_by_since(person bigint, manager bigint, handed_over timestamptz) returns boolean
    language sql stable
    return exists (
        select from reporting_line line
        where line.person_id = person and line.manager_id = manager
          and line.starts_on <= current_date and (line.ends_on is null or line.ends_on > current_date)
          and line.starts_on <= handed_over::date);

-- The roles of an account stand here, below every policy that asks for them.
create table account_role (
    person_id bigint not null references person,
    role      text   not null check (role in ('PEOPLE_TEAM', 'ADMINISTRATOR')),
    primary key (person_id, role)
);

-- Reads roles past the policies of account_role, which ask this very function.
create function viewer_has_role(wanted text) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from account_role where person_id = viewer() and role = wanted);

create function viewer_is_staff() returns boolean
    language sql stable
    return viewer_is_operator() or viewer_has_role('PEOPLE_TEAM') or viewer_has_role('ADMINISTRATOR');

alter table account_role enable row level security;
create policy own_or_staff_read on account_role for select using (person_id = viewer() or viewer_is_staff());
create policy administrator_writes on account_role for all
    using (viewer_is_operator() or viewer_has_role('ADMINISTRATOR'))
    with check (viewer_is_operator() or viewer_has_role('ADMINISTRATOR'));
grant select, insert, delete on account_role to ${application-role};

alter table department enable row level security;
create policy everybody_reads on department for select using (viewer_is_signed_in());
create policy staff_writes on department for all using (viewer_is_staff()) with check (viewer_is_staff());
alter table person enable row level security;
create policy everybody_reads on person for select using (viewer_is_signed_in());
create policy staff_writes on person for all using (viewer_is_staff()) with check (viewer_is_staff());
alter table reporting_line enable row level security;
create policy everybody_reads on reporting_line for select using (viewer_is_signed_in());
create policy staff_writes on reporting_line for all using (viewer_is_staff()) with check (viewer_is_staff());
grant select, insert, update, delete on department, person, reporting_line to ${application-role};

alter table data_key add foreign key (person_id) references person;
