-- Mail that is done goes after a while; and how mail is, is told at once, however much there is.

create index mail_by_sent_at on mail (sent_at) where sent_at is not null;
create index mail_failed on mail (next_attempt_at) where state = 'FAILED';
create index identity_mail_by_sent_at on identity_mail (sent_at) where sent_at is not null;

grant delete on identity_mail to ${application-role};
