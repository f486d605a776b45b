alter table person alter email_key set not null;
alter table person alter name_skeleton set not null;
drop index person_by_email;
create unique index person_by_email on person (email_key);
create index person_by_skeleton on person (name_skeleton);
