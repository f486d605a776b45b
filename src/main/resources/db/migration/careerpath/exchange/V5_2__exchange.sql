-- Ladders brought in from tables: what was settled about the columns of one.

create sequence ladder_csv_mapping_seq increment 50;

-- What was settled about tables of ladders with one header: what each column holds, what its cells say for nothing, and how
-- its levels follow on one another. A level order is its words from the ground up, each on a line.
create table ladder_csv_mapping (
    id           bigint primary key,
    header       text   not null unique,
    columns      text[] not null,
    nothing      text[] not null,
    level_orders text[] not null,
    version      int    not null
);

alter table ladder_csv_mapping enable row level security;
create policy everybody_reads on ladder_csv_mapping for select using (viewer_is_signed_in());
create policy people_team_writes on ladder_csv_mapping for all
    using ((select viewer_keeps_paths())) with check ((select viewer_keeps_paths()));

grant usage on sequence ladder_csv_mapping_seq to ${application-role};
grant select, insert, update, delete on ladder_csv_mapping to ${application-role};
