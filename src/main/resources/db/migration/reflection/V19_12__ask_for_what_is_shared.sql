-- What is written and shared of answers is asked of the module that keeps it.

create or replace view written_answer with (security_invoker = true) as
    select answer.id as answer_id, answer.author_id
    from answer join written_of('reflection.own.answers', 'answer') written
        on written.author_id = answer.author_id and written.subject = answer.subject;

create or replace view answer_share with (security_invoker = true) as
    select shared.content_id, shared.author_id, shared.recipient_id, shared.subject,
        split_part(shared.subject, '/', 1)::bigint as answer_id, split_part(shared.subject, '/', 2) as kind,
        nullif(split_part(shared.subject, '/', 3), '') as question, shared.in_force, shared.is_read
    from shared_of('reflection.own.answers') shared;

-- Reading somebody's words needs their (wrapped) key, and that table is of another module: its policies ask these.

-- Whether the viewer was asked something in somebody's own words.
create function reads_proposals_of(manager bigint) returns boolean
    language sql stable
    return exists (
        select from proposed_question proposal
        where proposal.manager_id = reads_proposals_of.manager and proposal.employee_id = viewer()
          and proposal.own_question is not null);

-- Whether the viewer sees anything that somebody wrote for a swap: the question in own words, or what both have opened.
create function reads_swaps_of(author bigint) returns boolean
    language sql stable
    return exists (
            select from swap where swap.offered_by = reads_swaps_of.author and swap.own_question is not null)
        or exists (select from swap_words words where words.author_id = reads_swaps_of.author);

alter policy reader_of_proposals on data_key using (reads_proposals_of(person_id));
alter policy reader_of_swaps on data_key using (reads_swaps_of(person_id));
