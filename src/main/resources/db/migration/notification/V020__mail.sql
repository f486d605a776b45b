create sequence mail_seq;
grant usage on sequence mail_seq to ${application-role};

-- Mail that is to go out, or went: who gets it, which kind, about which one-on-one on which day. What it says is put together
-- when it is sent, as its receiver, from what they may see then; nothing of that is kept.
create table mail (
    id              bigint      primary key default nextval('mail_seq'),
    one_on_one_id   bigint      not null references one_on_one on delete cascade,
    employee_id     bigint      not null references person,
    manager_id      bigint      not null references person,
    recipient_id    bigint      not null references person,
    kind            text        not null check (kind in ('OPENED', 'THREE_DAYS', 'ONE_DAY', 'BRIEF')),
    day             date        not null,
    due_at          timestamptz not null,
    state           text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'DROPPED', 'FAILED')),
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    check (recipient_id in (employee_id, manager_id)),
    unique (one_on_one_id, recipient_id, kind, day)
);
create index mail_waiting on mail (due_at) where state = 'WAITING';
alter table mail enable row level security;
create policy either_plans on mail for insert
    with check (viewer() in (employee_id, manager_id) and is_managed_by(employee_id, manager_id)
        and state = 'WAITING' and attempts = 0);
create policy operator_sends on mail for all using (viewer_is_operator()) with check (viewer_is_operator());
grant select, insert, update (state, attempts, next_attempt_at, sent_at), delete on mail to ${application-role};

-- Mail that somebody does not want.
create table mail_unwanted (
    person_id bigint not null references person on delete cascade,
    subject   text   not null check (subject in ('REFLECTION', 'BRIEF')),
    primary key (person_id, subject)
);
alter table mail_unwanted enable row level security;
create policy own on mail_unwanted for all using (person_id = viewer()) with check (person_id = viewer());
grant select, insert, delete on mail_unwanted to ${application-role};
