-- What every module stands on: who looks, with which keys words are sealed, what goes with somebody who leaves, events that are still to
-- be delivered, and how texts are searched.
--
-- The wall: every table that holds something about people has row-level security, and the application connects as a role that owns
-- nothing and cannot bypass it. Each transaction says who looks; without that there are no rows.

-- What anybody may do in a new database, and the application's role has no use for: a temporary table would come before
-- the real one in the search path, and older servers let everybody create tables here.
do $$
begin
    execute format('revoke temporary on database %I from public', current_database());
    revoke create on schema public from public;
end
$$;

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

-- Data keys, wrapped by the master key. A row is gone when its person is erased; then nothing of theirs opens any more.
-- Beside it by which master key it is wrapped, and how often a new data key was asked for, begun and done: they differ while texts
-- are being sealed anew.
create table data_key (
    person_id      bigint primary key,
    wrapped_key    bytea       not null,
    created_at     timestamptz not null default now(),
    wrapped_by     bytea,
    new_keys_asked int         not null default 0,
    new_keys_begun int         not null default 0,
    new_keys_done  int         not null default 0
);

-- Where sealed text stands: in which column, whose it is and for which place it was sealed, the latter three as expressions on
-- the row. A new column belongs here, or its texts are lost when their author gets a new key; a test compares the two. Only
-- the functions below read it.
create table sealed_column (
    table_name  text not null,
    column_name text not null,
    author      text not null,
    place       text not null,
    place_row   text not null,
    primary key (table_name, column_name)
);

-- What each module keeps of somebody goes with two functions of its own, which take whose it is: one erases what they never shared, the
-- other whatever else. They look past the policies, so nobody may call them but the two below. A module that keeps something of
-- somebody names its functions here.
create table leaving_part (
    module   text primary key,
    unshared text not null,
    rest     text
);

-- Spring Modulith's registry of events that are still to be delivered. They carry ids only and are deleted on delivery.
-- No row-level security: an event is delivered, or delivered again after a restart, when nobody is signed in.
create table event_publication (
    id                     uuid primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_by_event on event_publication using hash (serialized_event);
create index event_publication_by_completion on event_publication (completion_date);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

-- These three functions are all that policies ask about the viewer.

create function viewer() returns bigint
    language sql stable
    return nullif(current_setting('waymark.person', true), '')::bigint;

create function viewer_is_operator() returns boolean
    language sql stable
    return coalesce(current_setting('waymark.operator', true), '') = 'on';

create function viewer_is_signed_in() returns boolean
    language sql stable
    return viewer() is not null or viewer_is_operator();

-- Whoever may read sealed words of somebody needs that person's (wrapped) key as well: modules that share words add a policy.
alter table data_key enable row level security;
create policy owner_reads on data_key for select using (person_id = viewer());
create policy owner_creates on data_key for insert with check (person_id = viewer());

alter table sealed_column enable row level security;

alter table leaving_part enable row level security;

------------------------------------------------------------------------------------------------------------------------------------
-- Functions: new keys

-- Whoever wrote something may have it sealed anew, also where it cannot be changed any more: what it says stays the same. The
-- functions reach the viewer's own texts and key, and nobody else's.
create function sealed_columns() returns setof text
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select table_name || '.' || column_name from sealed_column order by 1;
end;

-- Texts of the viewer's in one column that were sealed with one of some keys, in the order of their ciphertext from a given one
-- on. Tink puts the number of the key into the bytes 2 to 5.
create function own_texts(sealed_in text, with_keys bytea[], from_here bytea, most int)
    returns table (place text, place_row bigint, sealed bytea)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    here sealed_column;
begin
    select * into strict here from sealed_column where table_name || '.' || column_name = sealed_in;
    return query execute format(
        'select (%1$s)::text, (%2$s)::bigint, %3$I from %4$I
         where %5$s = $1 and substring(%3$I from 2 for 4) = any ($2) and %3$I > $3 order by %4$I.%3$I limit $4',
        here.place, here.place_row, here.column_name, here.table_name, here.author)
        using viewer(), with_keys, from_here, most;
end
$$;

-- Puts ciphertexts in the place of others, where those still stand: whoever writes meanwhile is not written over, and the
-- row's version does not move.
create function reseal_own_texts(sealed_in text, before bytea[], after bytea[]) returns int
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    here sealed_column;
    changed int;
begin
    select * into strict here from sealed_column where table_name || '.' || column_name = sealed_in;
    execute format(
        'update %1$I set %2$I = resealed.after from unnest($2, $3) resealed (before, after)
         where %3$s = $1 and %2$I = resealed.before',
        here.table_name, here.column_name, here.author)
        using viewer(), before, after;
    get diagnostics changed = row_count;
    return changed;
end
$$;

create function ask_for_own_new_key() returns void
    language sql security definer set search_path = public, pg_temp
begin atomic
    update data_key set new_keys_asked = new_keys_asked + 1 where person_id = viewer();
end;

-- Puts the viewer's key, wrapped anew or with another key beside it, in the place of the one that the caller has seen.
create function replace_own_key(seen bytea, replacement bytea, master bytea, begun int, done int) returns boolean
    language sql security definer set search_path = public, pg_temp
begin atomic
    with replaced as (
        update data_key set wrapped_key = replacement, wrapped_by = master, new_keys_begun = begun, new_keys_done = done
        where person_id = viewer() and wrapped_key = seen returning person_id)
    select exists (select from replaced);
end;

-- For whom something is to be done: the operator sees no key, so these two tell who it is, and what is to be done is done as
-- that person.
create function people_with_a_new_key_to_come() returns bigint[]
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select coalesce(array_agg(person_id order by person_id), '{}') from data_key
    where viewer_is_operator() and new_keys_done < new_keys_asked;
end;

create function people_not_wrapped_by(master bytea) returns bigint[]
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select coalesce(array_agg(person_id order by person_id), '{}') from data_key
    where viewer_is_operator() and wrapped_by is distinct from master;
end;

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

------------------------------------------------------------------------------------------------------------------------------------
-- Functions: what goes with somebody who leaves

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

------------------------------------------------------------------------------------------------------------------------------------
-- Functions: search

-- What a search compares: small letters without accents, so that "rene" finds "René". Most texts are plain, and cost no more than that.
-- Sought.java does the same to what somebody types; letters of no database's own collation, so that both agree everywhere.
create function folded(content text) returns text
    language sql immutable parallel safe
    return lower(case
        when octet_length(content) = char_length(content) then content
        else regexp_replace(normalize(content, nfkd), '[\u0300-\u036f]', '', 'g')
    end collate pg_c_utf8);

-- Whether a text has each of some words somewhere: patterns for "like", folded, that may begin with the blank before a word. Without
-- any, every text has them: a list that nobody narrows asks for nothing, and need not fold a letter of it.
create function holds(content text, patterns text[]) returns boolean
    language sql immutable parallel safe
    return cardinality(patterns) = 0 or ' ' || folded(content) like all (patterns);

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant select, insert on data_key to ${application-role};
grant select, insert, update, delete on event_publication to ${application-role};
revoke execute on function erase_unshared_of(bigint), erase_rest_of(bigint) from public;
