-- With which master keys data keys are wrapped, and a few of each. A start asks before it lets anybody write: with another master
-- key nothing opens. The operator sees them wrapped, and only here; a few, since one that was spoiled says nothing of the others.
create function data_keys_of_each_master_key()
    returns table (master bytea, person_id bigint, wrapped_key bytea)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select known.wrapped_by, sample.person_id, sample.wrapped_key
    from (select distinct wrapped_by from data_key) known
    cross join lateral (
        select data_key.person_id, data_key.wrapped_key from data_key
        where data_key.wrapped_by is not distinct from known.wrapped_by
        order by data_key.person_id limit 5) sample
    where viewer_is_operator()
    order by known.wrapped_by, sample.person_id;
end;
