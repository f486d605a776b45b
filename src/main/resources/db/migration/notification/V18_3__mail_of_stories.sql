-- Mail to whoever is asked for a story: that somebody asks, and twice more as long as they have said nothing to it. It says nothing of who
-- asks. Its day is the one on which they were asked, and whoever asks plans it.

alter table mail
    drop constraint mail_kind_check,
    add constraint mail_kind_check check (kind in
        ('OPENED', 'THREE_DAYS', 'ONE_DAY', 'BRIEF', 'INVITATION', 'ENDED', 'PROMISE_TOMORROW', 'PROMISE_TODAY',
         'STEP_TOMORROW', 'STEP_TODAY', 'STORY_ASKED', 'STORY_AGAIN', 'STORY_LAST')),
    drop constraint mail_of_ones_own_check,
    add constraint mail_of_ones_own_check check (
        (one_on_one_id is null) =
            (kind in ('STEP_TOMORROW', 'STEP_TODAY', 'STORY_ASKED', 'STORY_AGAIN', 'STORY_LAST'))
        and (manager_id is null) = (one_on_one_id is null)
        and (manager_id is not null or recipient_id = employee_id));

-- However many ask on a day. One that was of no use, as it was called off, is in nobody's way who asks later that day.
create unique index mail_once_for_stories on mail (recipient_id, kind, day)
    where kind in ('STORY_ASKED', 'STORY_AGAIN', 'STORY_LAST') and state in ('WAITING', 'SENT');

-- Nobody plans mail of steps for somebody else, nor mail of stories to whom they do not ask; and of no mail does whoever plans it know the
-- secret that switches it off, or say that it was sent.
alter policy either_plans on mail
    with check (viewer() in (employee_id, manager_id) and is_managed_by(employee_id, manager_id)
        and state = 'WAITING' and attempts = 0 and sent_at is null and off_hash is null);
drop policy oneself_plans on mail;
create policy oneself_plans on mail for insert
    with check (recipient_id = viewer() and employee_id = viewer() and kind in ('STEP_TOMORROW', 'STEP_TODAY')
        and state = 'WAITING' and attempts = 0 and sent_at is null and off_hash is null);
create policy asker_plans on mail for insert
    with check (employee_id = recipient_id and kind in ('STORY_ASKED', 'STORY_AGAIN', 'STORY_LAST')
        and is_asked_for('growth.own.stories', viewer(), recipient_id)
        and state = 'WAITING' and attempts = 0 and sent_at is null and off_hash is null);

alter table mail_unwanted
    drop constraint mail_unwanted_subject_check,
    add constraint mail_unwanted_subject_check check (subject in
        ('REFLECTION', 'BRIEF', 'CALENDAR', 'PROMISES', 'STEPS', 'STORIES'));
