-- What was settled about files of people with one header: for each column the word for what it holds, empty for one that is not read.

create table people_csv_mapping (
    header  text primary key,
    columns text[] not null
);

alter table people_csv_mapping enable row level security;
create policy staff_keeps on people_csv_mapping for all
    using ((select viewer_is_staff())) with check ((select viewer_is_staff()));

grant select, insert, update on people_csv_mapping to ${application-role};
