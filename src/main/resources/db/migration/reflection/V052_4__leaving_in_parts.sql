-- Where words of another person hang on a row it stays without its words.
create function erase_unshared_reflections(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from answer where author_id = leaving and not exists (select from share where share.answer_id = answer.id);
    update answer set draft = null, drafted_at = null where author_id = leaving;
    delete from reflection
    where author_id = leaving and not exists (select from answer where answer.reflection_id = reflection.id);
    delete from proposal_decision where employee_id = leaving;
    delete from question_of_the_day where author_id = leaving;
    delete from swap_part where author_id = leaving;
end;

create function erase_reflections(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from answer where author_id = leaving;
    delete from reflection where author_id = leaving;
    delete from swap_words where author_id = leaving;
    update swap set own_question = '' where offered_by = leaving and own_question is not null;
    update proposed_question set own_question = '' where manager_id = leaving and own_question is not null;
end;
revoke execute on function erase_unshared_reflections(bigint), erase_reflections(bigint) from public;
insert into leaving_part (module, unshared, rest) values
    ('reflection', 'erase_unshared_reflections', 'erase_reflections');
