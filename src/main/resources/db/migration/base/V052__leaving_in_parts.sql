-- What each module keeps of somebody goes with two functions of its own, which take whose it is: one erases what they never shared, the
-- other whatever else. They look past the policies, so nobody may call them but the two below. A module that keeps something of
-- somebody names its functions here.
create table leaving_part (
    module   text primary key,
    unshared text not null,
    rest     text
);
alter table leaving_part enable row level security;

-- Erases what somebody never shared, of every module, and asks for a new key, so that backups hold no readable word of it.
create function erase_unshared_of(leaving bigint) returns void
    language plpgsql volatile as $$
declare
    part leaving_part;
begin
    for part in select * from leaving_part order by module loop
        execute format('select %I($1)', part.unshared) using leaving;
    end loop;
    update data_key set new_keys_asked = new_keys_asked + 1 where person_id = leaving;
end
$$;

-- Erases what is left of somebody's words, of every module, and their last key.
create function erase_rest_of(leaving bigint) returns void
    language plpgsql volatile as $$
declare
    part leaving_part;
begin
    for part in select * from leaving_part where rest is not null order by module loop
        execute format('select %I($1)', part.rest) using leaving;
    end loop;
    delete from data_key where person_id = leaving;
end
$$;
revoke execute on function erase_unshared_of(bigint), erase_rest_of(bigint) from public;
