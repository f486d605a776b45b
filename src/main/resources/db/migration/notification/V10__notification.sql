-- Mail around one-on-ones and about who somebody is: what is to go out or went, who does not want it, and which addresses were refused.
-- What a mail says is put together when it is sent, as its receiver, from what they may see then; nothing of that is kept.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

-- Mail that is to go out, or went: who gets it, which kind, about which one-on-one on which day.
create sequence mail_seq;
create table mail (
    id              bigint      primary key default nextval('mail_seq'),
    one_on_one_id   bigint      not null references one_on_one on delete cascade,
    employee_id     bigint      not null references person,
    manager_id      bigint      not null references person,
    recipient_id    bigint      not null references person,
    kind            text        not null check (kind in
        ('OPENED', 'THREE_DAYS', 'ONE_DAY', 'BRIEF', 'INVITATION', 'ENDED', 'PROMISE_TOMORROW', 'PROMISE_TODAY')),
    day             date        not null,
    -- An invitation is about what calendars know by a UID, whichever meeting has that place by now.
    uid             uuid,
    sequence        int,
    due_at          timestamptz not null,
    state           text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'DROPPED', 'FAILED')),
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    -- Each mail has a link of its own that switches such mail off without signing in. Only a hash of its secret is kept, noted when the
    -- mail has gone out.
    off_hash        bytea,
    check (recipient_id in (employee_id, manager_id)),
    check ((kind in ('INVITATION', 'ENDED')) = (uid is not null) and (uid is null) = (sequence is null))
);
create index mail_waiting on mail (due_at) where state = 'WAITING';
create unique index mail_by_off_hash on mail (off_hash);
-- That a reflection is open is told once for each conversation, whichever day it is moved to. Of promises a day has one mail with their
-- count.
create unique index mail_once_for_a_conversation on mail (one_on_one_id, recipient_id) where kind = 'OPENED';
create unique index mail_once_for_a_day on mail (one_on_one_id, recipient_id, kind, day)
    where kind in ('THREE_DAYS', 'ONE_DAY', 'BRIEF');
create unique index mail_once_for_a_change on mail (uid, recipient_id, sequence, kind)
    where kind in ('INVITATION', 'ENDED');
create unique index mail_once_for_promises on mail (recipient_id, kind, day)
    where kind in ('PROMISE_TOMORROW', 'PROMISE_TODAY');

-- Mail that somebody does not want.
create table mail_unwanted (
    person_id bigint not null references person on delete cascade,
    subject   text   not null check (subject in ('REFLECTION', 'BRIEF', 'CALENDAR', 'PROMISES')),
    primary key (person_id, subject)
);

-- An address that a mail server refused, as long as it is somebody's address. The receiver sees it, and whoever keeps
-- addresses; it says nothing of what the mail was about.
create table refused_address (
    person_id bigint primary key references person on delete cascade,
    email     text        not null,
    times     int         not null,
    last_at   timestamptz not null
);

-- Mail that tells somebody at the address of before that their name, mail address or id was changed. What was changed in one go is
-- one mail.
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

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table mail enable row level security;
create policy either_plans on mail for insert
    with check (viewer() in (employee_id, manager_id) and is_managed_by(employee_id, manager_id)
        and state = 'WAITING' and attempts = 0);
create policy operator_sends on mail for all using (viewer_is_operator()) with check (viewer_is_operator());
-- Whom mail went to is about them: they take it along with all that is kept of them.
create policy receiver_reads on mail for select using (recipient_id = viewer());

alter table mail_unwanted enable row level security;
create policy own on mail_unwanted for all using (person_id = viewer()) with check (person_id = viewer());

alter table refused_address enable row level security;
create policy own_or_staff_read on refused_address for select
    using (person_id = viewer() or (select viewer_is_staff()));
create policy operator_notes on refused_address for all using (viewer_is_operator()) with check (viewer_is_operator());

alter table identity_mail enable row level security;
create policy own_read on identity_mail for select using (person_id = viewer());
create policy operator_sends on identity_mail for all using (viewer_is_operator()) with check (viewer_is_operator());

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

-- What goes with somebody who leaves.
create function erase_wishes_about_mail(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from mail_unwanted where person_id = leaving;
    delete from refused_address where person_id = leaving;
end;
insert into leaving_part (module, unshared) values ('notification', 'erase_wishes_about_mail');

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant usage on sequence mail_seq to ${application-role};
grant select, insert, update (state, attempts, next_attempt_at, sent_at, off_hash), delete on mail to ${application-role};
grant select, insert, delete on mail_unwanted to ${application-role};
grant select, insert, update (email, times, last_at), delete on refused_address to ${application-role};
grant select, insert, update (state, attempts, next_attempt_at, sent_at) on identity_mail to ${application-role};
revoke execute on function erase_wishes_about_mail(bigint) from public;
