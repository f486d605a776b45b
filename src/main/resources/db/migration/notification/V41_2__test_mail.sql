-- When the mail server last took a test mail: before there is anybody to write to, nothing else says that mail goes out.

create table test_mail (
    only_one boolean     primary key default true check (only_one),
    taken_at timestamptz not null
);

alter table test_mail enable row level security;
create policy operator on test_mail for all using (viewer_is_operator()) with check (viewer_is_operator());

grant select, insert, update (taken_at) on test_mail to ${application-role};
