-- Whether calendars were told of a meeting by mail: only of such a one they have to learn more. It goes with the UID.
alter table one_on_one add invited boolean not null default false;
grant update (invited) on one_on_one to ${application-role};

-- An invitation is about what calendars know by a UID, whichever meeting has that place by now. Of promises a day has one
-- mail with their count, and looking at a series is no mail at all.
alter table mail
    add uid      uuid,
    add sequence int,
    drop constraint mail_kind_check,
    add constraint mail_kind_check check (kind in
        ('OPENED', 'THREE_DAYS', 'ONE_DAY', 'BRIEF', 'INVITATION', 'ENDED', 'PROMISE_TOMORROW', 'PROMISE_TODAY')),
    add check ((kind in ('INVITATION', 'ENDED')) = (uid is not null) and (uid is null) = (sequence is null)),
    drop constraint mail_one_on_one_id_recipient_id_kind_day_key;
create unique index mail_once_for_a_day on mail (one_on_one_id, recipient_id, kind, day)
    where kind in ('OPENED', 'THREE_DAYS', 'ONE_DAY', 'BRIEF');
create unique index mail_once_for_a_change on mail (uid, recipient_id, sequence, kind)
    where kind in ('INVITATION', 'ENDED');
create unique index mail_once_for_promises on mail (recipient_id, kind, day)
    where kind in ('PROMISE_TOMORROW', 'PROMISE_TODAY');

alter table mail_unwanted
    drop constraint mail_unwanted_subject_check,
    add constraint mail_unwanted_subject_check check (subject in ('REFLECTION', 'BRIEF', 'CALENDAR', 'PROMISES'));

-- An address that a mail server refused, as long as it is somebody's address. The receiver sees it, and whoever keeps
-- addresses; it says nothing of what the mail was about.
create table refused_address (
    person_id bigint primary key references person on delete cascade,
    email     text        not null,
    times     int         not null,
    last_at   timestamptz not null
);
alter table refused_address enable row level security;
create policy own_or_staff_read on refused_address for select using (person_id = viewer() or viewer_is_staff());
create policy operator_notes on refused_address for all using (viewer_is_operator()) with check (viewer_is_operator());
grant select, insert, update (email, times, last_at), delete on refused_address to ${application-role};
