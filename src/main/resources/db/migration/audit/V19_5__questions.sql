-- Reports how a ladder or the question bank changed, and how much an import did: for those who keep them, and for nothing else.
-- Administrators import people, too.
create or replace function report_change(kind text, thing text, version int, added int, changed int, gone int) returns bigint
    language sql volatile security definer set search_path = public, pg_temp
    return case
        when kind in ('PATH_PUBLISHED', 'PATH_RESTORED', 'PATH_IMPORTED', 'PEOPLE_IMPORTED',
                'QUESTION_WRITTEN', 'QUESTION_CHANGED', 'QUESTION_HIDDEN', 'QUESTION_SHOWN',
                'QUESTION_SET_WRITTEN', 'QUESTION_SET_CHANGED', 'QUESTION_SET_HIDDEN', 'QUESTION_SET_SHOWN', 'QUESTIONS_IMPORTED')
            and (viewer_is_operator() or viewer_has_role('PEOPLE_TEAM')
                or kind = 'PEOPLE_IMPORTED' and viewer_has_role('ADMINISTRATOR'))
        then append_audit(kind, null, null, thing, version, added, changed, gone) end;
