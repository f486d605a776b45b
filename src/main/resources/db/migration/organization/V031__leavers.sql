-- The last day somebody works here, as far as the company's records say.
alter table person add ends_on date;

-- Who has left: from closed_at on they cannot sign in, until erase_at that can be undone, then everything they never shared is
-- erased, and at release_at what they had shared. The days are settled when the account is closed, as people are told them then.
create table leaver (
    person_id   bigint primary key references person,
    by_records  boolean     not null,
    closed_at   timestamptz not null,
    erase_at    timestamptz not null,
    erased_at   timestamptz,
    release_at  timestamptz not null,
    released_at timestamptz,
    check (erase_at >= closed_at and release_at >= erase_at)
);
alter table leaver enable row level security;
create policy everybody_reads on leaver for select using (viewer_is_signed_in());
create policy administrator_writes on leaver for insert
    with check (viewer_is_operator() or viewer_has_role('ADMINISTRATOR'));
create policy administrator_undoes on leaver for delete
    using (viewer_is_operator() or viewer_has_role('ADMINISTRATOR'));
grant select, insert, delete on leaver to ${application-role};

create function has_left(person bigint) returns boolean
    language sql stable
    return exists (select from leaver where leaver.person_id = person);

create or replace function account_is_closed(person bigint) returns boolean
    language sql stable
    return has_left(person) or exists (select from account where account.person_id = person and not account.enabled);

-- Nothing goes on by itself with somebody who has left. A talk that nobody planned is no meeting to come, so one that was opened again
-- keeps no reflection of the next one from opening.
create or replace function employees_to_keep_up(today date, made_until date) returns bigint[]
    language sql stable security definer set search_path = public, pg_temp
    return (
        select array_agg(employee.id order by employee.id) from (
            select series.employee_id as id from meeting_series series
            where viewer_is_operator() and series.ended_at is null and series.rhythm <> 'ON_DEMAND'
              and is_managed_by(series.employee_id, series.manager_id)
              and not has_left(series.employee_id) and not has_left(series.manager_id)
              and not exists (select from one_on_one o where o.series_id = series.id and o.series_day >= made_until)
            union
            select next.employee_id from one_on_one next
            where viewer_is_operator() and not next.prepared and not next.skipped and next.series_id is not null
              and next.day >= today and not is_wrapped_up(next.id)
              and is_managed_by(next.employee_id, next.manager_id)
              and not has_left(next.employee_id) and not has_left(next.manager_id)
              and not exists (
                select from one_on_one sooner
                where sooner.employee_id = next.employee_id and sooner.manager_id = next.manager_id
                  and sooner.day >= today and sooner.day < next.day
                  and sooner.planned and not sooner.skipped and not is_wrapped_up(sooner.id))) employee);

-- Erases everything that somebody who has left never shared, and the ways in they had; asks for a new key, so that backups hold no
-- readable word of it. What belongs to both people of a one-on-one counts as shared. The operator reads none of this, so a
-- function does it, for those alone whose day has come.
create function erase_leaver(leaving bigint, today timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update leaver set erased_at = today
    where viewer_is_operator() and person_id = leaving and erased_at is null and erase_at <= today;
    if not found then
        return false;
    end if;
    delete from answer where author_id = leaving and not exists (select from share where share.answer_id = answer.id);
    update answer set draft = null, drafted_at = null where author_id = leaving;
    delete from reflection
    where author_id = leaving and not exists (select from answer where answer.reflection_id = reflection.id);
    delete from proposal_decision where employee_id = leaving;
    delete from question_of_the_day where author_id = leaving;
    delete from private_note where author_id = leaving;
    delete from swap_part where author_id = leaving;
    delete from agenda_item where author_id = leaving and not shown;
    delete from appeal
    where author_id = leaving and not exists (select from appeal_share share where share.appeal_id = appeal.id);
    update appeal set choice = null, words = null where author_id = leaving;
    delete from beyond
    where author_id = leaving and not exists (select from beyond_share share where share.beyond_id = beyond.id);
    update beyond set change_words = null, gain_words = null, work_words = null where author_id = leaving;
    delete from observation
    where author_id = leaving
      and not exists (select from observation_share share where share.observation_id = observation.id);
    update observation set draft = null where author_id = leaving;
    delete from calendar_feed where person_id = leaving;
    delete from mail_unwanted where person_id = leaving;
    delete from refused_address where person_id = leaving;
    delete from person_zone where person_id = leaving;
    delete from talk_offer where person_id = leaving;
    delete from remembered_device where person_id = leaving;
    delete from open_session where person_id = leaving;
    delete from handover_decision where author_id = leaving;
    delete from one_time_link where person_id = leaving;
    delete from account_role where person_id = leaving;
    delete from account where person_id = leaving;
    update data_key set new_keys_asked = new_keys_asked + 1 where person_id = leaving;
    return true;
end
$$;

-- Erases what somebody who has left had shared, and with it their last key. Where words of another person hang on a row of theirs it
-- stays without its words.
create function release_leaver(leaving bigint, today timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update leaver set released_at = today
    where viewer_is_operator() and person_id = leaving and erased_at is not null and released_at is null
      and release_at <= today;
    if not found then
        return false;
    end if;
    delete from answer where author_id = leaving;
    delete from reflection where author_id = leaving;
    delete from appeal where author_id = leaving;
    delete from beyond where author_id = leaving;
    delete from observation where author_id = leaving;
    delete from swap_words where author_id = leaving;
    delete from agenda_item where author_id = leaving;
    delete from shared_note where author_id = leaving;
    update swap set own_question = '' where offered_by = leaving and own_question is not null;
    update proposed_question set own_question = '' where manager_id = leaving and own_question is not null;
    update promise set words = '' where author_id = leaving;
    update promise_news set why = '' where author_id = leaving;
    delete from data_key where person_id = leaving;
    return true;
end
$$;
