-- Mail of steps of a growth plan that are due. They are somebody's own: about no one-on-one, and of nobody else.

alter table mail
    alter column one_on_one_id drop not null,
    alter column manager_id drop not null,
    drop constraint mail_kind_check,
    add constraint mail_kind_check check (kind in
        ('OPENED', 'THREE_DAYS', 'ONE_DAY', 'BRIEF', 'INVITATION', 'ENDED', 'PROMISE_TOMORROW', 'PROMISE_TODAY',
         'STEP_TOMORROW', 'STEP_TODAY')),
    add constraint mail_of_ones_own_check check (
        (one_on_one_id is null) = (kind in ('STEP_TOMORROW', 'STEP_TODAY'))
        and (manager_id is null) = (one_on_one_id is null)
        and (manager_id is not null or recipient_id = employee_id));

-- Of steps, as of promises, a day has one mail with their count.
create unique index mail_once_for_steps on mail (recipient_id, kind, day) where kind in ('STEP_TOMORROW', 'STEP_TODAY');

create policy oneself_plans on mail for insert
    with check (recipient_id = viewer() and employee_id = viewer() and one_on_one_id is null
        and state = 'WAITING' and attempts = 0);

alter table mail_unwanted
    drop constraint mail_unwanted_subject_check,
    add constraint mail_unwanted_subject_check check (subject in
        ('REFLECTION', 'BRIEF', 'CALENDAR', 'PROMISES', 'STEPS'));
