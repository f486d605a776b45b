-- Whether a one-on-one is over since before a day: whoever keeps something about it as long as it may be moved asks this, as one that was moved
-- is the same one. The operator sees no meeting, so this looks past the policies, and tells nothing else of it.
create function one_on_one_is_over(id bigint, before date) returns boolean
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select viewer_is_operator() and not exists (
        select from one_on_one where one_on_one.id = one_on_one_is_over.id and one_on_one.day >= before);
end;
