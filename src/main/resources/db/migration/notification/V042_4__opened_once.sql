-- That a reflection is open is told once for each conversation, whichever day it is moved to: what was sent counts, then what is waiting.
delete from mail where id in (
    select id from (
        select id, row_number() over (
            partition by one_on_one_id, recipient_id
            order by case state when 'SENT' then 0 when 'WAITING' then 1 else 2 end, id) as place
        from mail where kind = 'OPENED') opened
    where place > 1);
drop index mail_once_for_a_day;
create unique index mail_once_for_a_day on mail (one_on_one_id, recipient_id, kind, day)
    where kind in ('THREE_DAYS', 'ONE_DAY', 'BRIEF');
create unique index mail_once_for_a_conversation on mail (one_on_one_id, recipient_id) where kind = 'OPENED';
