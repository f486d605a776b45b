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
alter table sealed_column enable row level security;
insert into sealed_column (table_name, column_name, author, place, place_row) values
    ('answer', 'draft', 'author_id', '''answer.draft''', 'id'),
    ('answer', 'own_question', 'author_id', '''answer.own_question''', 'id'),
    ('share', 'text', 'author_id', '''share.text''', 'answer_id'),
    ('share', 'own_question', 'author_id', '''answer.own_question''', 'answer_id'),
    ('proposed_question', 'own_question', 'manager_id', '''proposed_question.own_question''', 'id'),
    ('swap', 'own_question', 'offered_by', '''swap.own_question''', 'id'),
    ('swap_part', 'draft', 'author_id', '''swap_part.draft.'' || author_id', 'swap_id'),
    ('swap_words', 'words', 'author_id', '''swap_words.words.'' || author_id', 'swap_id'),
    ('observation', 'draft', 'author_id', '''observation.draft''', 'id'),
    ('observation_share', 'words', 'author_id', '''observation_share.words''', 'observation_id'),
    ('appeal', 'choice', 'author_id', '''appeal.choice''', 'id'),
    ('appeal', 'words', 'author_id', '''appeal.words''', 'id'),
    ('appeal_share', 'choice', 'author_id', '''appeal_share.choice''', 'appeal_id'),
    ('appeal_share', 'words', 'author_id', '''appeal_share.words''', 'appeal_id'),
    ('beyond', 'change_words', 'author_id', '''beyond.change_words''', 'id'),
    ('beyond', 'gain_words', 'author_id', '''beyond.gain_words''', 'id'),
    ('beyond', 'work_words', 'author_id', '''beyond.work_words''', 'id'),
    ('beyond_share', 'change_words', 'author_id', '''beyond_share.change_words''', 'beyond_id'),
    ('beyond_share', 'gain_words', 'author_id', '''beyond_share.gain_words''', 'beyond_id'),
    ('beyond_share', 'work_words', 'author_id', '''beyond_share.work_words''', 'beyond_id'),
    ('private_note', 'text', 'author_id', '''private_note.text''', 'id'),
    ('agenda_item', 'words', 'author_id', '''agenda_item.words''', 'id'),
    ('promise', 'words', 'author_id', '''promise.words''', 'id'),
    ('promise_news', 'why', 'author_id', '''promise_news.why.'' || number', 'promise_id'),
    ('shared_note', 'words', 'author_id', '''shared_note.words.'' || author_id', 'one_on_one_id');

-- By which master key a data key is wrapped, null if it was wrapped before this was kept; and how often a new data key was
-- asked for, begun and done. Asked, begun and done differ while texts are being sealed anew.
alter table data_key
    add wrapped_by    bytea,
    add new_keys_asked int not null default 0,
    add new_keys_begun int not null default 0,
    add new_keys_done  int not null default 0;

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
