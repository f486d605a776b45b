-- Answers and what was shared of them are content of the kind 'reflection.own.answers'. What is left here is which questions stand in a
-- reflection. Nothing has been released yet, so that no words have to be carried over: what was sealed for the tables before would
-- not open in those of the content.

-- The subject of an answer's content: its number, the kind of conversation, and the question of the bank or nothing, so that whoever reads
-- what was shared knows what was asked. Its words go with it when the question is replaced.
alter table answer add subject text not null generated always as (id::text || '/' || kind || '/' || coalesce(question, '')) stored;

-- To which questions the viewer has written something.
create view written_answer with (security_invoker = true) as
    select answer.id as answer_id, answer.author_id
    from answer join content on content.author_id = answer.author_id and content.kind = 'reflection.own.answers'
        and content.about_id is null and content.subject = answer.subject
    where exists (
        select from content_text written
        where written.content_id = content.id and written.name = 'answer' and written.words is not null);
grant select on written_answer to ${application-role};

-- What was shared of answers, in full or as a topic, as far as the viewer may know: their own, and what they can read.
create view answer_share with (security_invoker = true) as
    select shared.content_id, shared.author_id, shared.recipient_id, shared.subject,
        split_part(shared.subject, '/', 1)::bigint as answer_id, split_part(shared.subject, '/', 2) as kind,
        nullif(split_part(shared.subject, '/', 3), '') as question,
        may_read(shared.kind, shared.author_id, shared.recipient_id, shared.shared_at) as in_force,
        coalesce(reading.revision = shared.revision, false) as is_read
    from shared_content shared left join content_reading reading
        on reading.content_id = shared.content_id and reading.author_id = shared.author_id
            and reading.reader_id = shared.recipient_id
    where shared.kind = 'reflection.own.answers';
grant select on answer_share to ${application-role};

create or replace function is_handover_open(next_manager bigint) returns boolean
    language sql stable
    return exists (
        select from (
            select 'answer' as what, split_part(ended.subject, '/', 1) as subject
            from ended_content('reflection.own.answers') ended (subject)
            union all
            select 'appeal', ended.subject from ended_content('careerpath.own.appeals') ended (subject)
            where exists (select from role where role.address = ended.subject)
            union all
            select 'beyond', ended.subject from ended_content('growth.own.beyond') ended (subject)
            union all
            select 'meeting', met.id::text from unnest(meetings_to_hand_over(next_manager)) met (id)) earlier
        where not exists (
            select from handover_decision decision
            where decision.author_id = viewer() and decision.manager_id = next_manager
              and decision.what = earlier.what and decision.subject = earlier.subject
              and is_managed_by_since(decision.author_id, decision.manager_id, decision.decided_at)));

-- Where words of another person hang on a row it stays without its words.
create or replace function erase_unshared_reflections(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from answer where author_id = leaving and not exists (
        select from answer_share shared where shared.author_id = leaving and shared.subject = answer.subject);
    delete from reflection
    where author_id = leaving and not exists (select from answer where answer.reflection_id = reflection.id);
    delete from proposal_decision where employee_id = leaving;
    delete from question_of_the_day where author_id = leaving;
    delete from swap_part where author_id = leaving;
end;

drop policy reader_of_shares on data_key;
delete from sealed_column where table_name in ('answer', 'share');
drop table share_reading, share;
drop sequence share_seq;
alter table answer
    drop own_question,
    drop draft,
    drop draft_revision,
    drop share_revision,
    drop drafted_at;
