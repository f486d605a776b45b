-- Each mail has a link of its own that switches such mail off without signing in. Only a hash of its secret is kept, noted when the mail
-- has gone out.
alter table mail add off_hash bytea;
create unique index mail_by_off_hash on mail (off_hash);
grant update (off_hash) on mail to ${application-role};
