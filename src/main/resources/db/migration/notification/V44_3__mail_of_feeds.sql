-- Mail that tells administrators of a feed of people that was stopped: one each, and nothing of what the feed holds.
create table feed_mail (
    feed_id         bigint      not null,
    person_id       bigint      not null references person on delete cascade,
    state           text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'DROPPED', 'FAILED')),
    attempts        int         not null default 0,
    planned_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    primary key (feed_id, person_id)
);
create index feed_mail_waiting on feed_mail (next_attempt_at) where state = 'WAITING';

alter table feed_mail enable row level security;
create policy own_read on feed_mail for select using (person_id = viewer());
create policy operator_sends on feed_mail for all using (viewer_is_operator()) with check (viewer_is_operator());

grant select, insert, update (state, attempts, next_attempt_at, sent_at), delete on feed_mail to ${application-role};
