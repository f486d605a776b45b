-- Who said a moment ago that a promise is done, and did not mean to, takes it back. Otherwise what was told stays told: so there is
-- no right to delete, but this, which takes back the last that was told, by the viewer, since a moment, in a line that holds.
create function take_back_done(of_promise bigint, told int, since timestamptz) returns boolean
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        with gone as (
            delete from promise_news news
            where news.promise_id = of_promise and news.number = told and news.outcome = 'done'
              and news.author_id = viewer() and news.told_at > since
              and is_managed_by(news.employee_id, news.manager_id)
              and not exists (
                select from promise_news later where later.promise_id = of_promise and later.number > told)
            returning 1)
        select exists (select from gone);
    end;
