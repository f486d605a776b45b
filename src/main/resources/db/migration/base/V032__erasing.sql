-- Whoever wrote something can erase it for good, also long after the line has ended in which it was written. What two people
-- keep together is not among it.

-- With it goes what was shared of it and who has read that.
create policy author_erases on observation for delete using (author_id = viewer());
grant delete on observation to ${application-role};

create policy author_erases on swap_part for delete using (author_id = viewer());
grant delete on swap_part to ${application-role};

-- The policy for all that its author does is there already.
grant delete on question_of_the_day to ${application-role};

-- What nobody else has seen is on nobody's record.
create policy author_erases_unseen on agenda_item for delete using (author_id = viewer() and not shown);

-- Whom mail went to is about them: they take it along with all that is kept of them.
create policy receiver_reads on mail for select using (recipient_id = viewer());
