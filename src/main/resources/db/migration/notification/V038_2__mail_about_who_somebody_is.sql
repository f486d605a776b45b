-- Mail that tells somebody at the address of before that their name, mail address or id was changed. What was changed in one go is
-- one mail; what it says is put together when it goes out.
create table identity_mail (
    person_id       bigint      not null references person on delete cascade,
    at              timestamptz not null,
    address         text        not null,
    state           text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'DROPPED', 'FAILED')),
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    primary key (person_id, at)
);
create index identity_mail_waiting on identity_mail (next_attempt_at) where state = 'WAITING';
alter table identity_mail enable row level security;
create policy own_read on identity_mail for select using (person_id = viewer());
create policy operator_sends on identity_mail for all using (viewer_is_operator()) with check (viewer_is_operator());
grant select, insert, update (state, attempts, next_attempt_at, sent_at) on identity_mail to ${application-role};
