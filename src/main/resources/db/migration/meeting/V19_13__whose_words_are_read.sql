-- Reading somebody's words needs their (wrapped) key, and that table is of another module: its policies ask these.

-- Whether the viewer sees anything that somebody put on an agenda, promised, or told of a promise.
create function reads_agendas_of(author bigint) returns boolean
    language sql stable
    return exists (select from agenda_item item where item.author_id = reads_agendas_of.author)
        or exists (select from promise where promise.author_id = reads_agendas_of.author)
        or exists (select from promise_news news where news.author_id = reads_agendas_of.author);

-- Whether the viewer sees anything that somebody noted for both.
create function reads_shared_notes_of(author bigint) returns boolean
    language sql stable
    return exists (select from shared_note note where note.author_id = reads_shared_notes_of.author);

alter policy reader_of_agendas on data_key using (reads_agendas_of(person_id));
alter policy reader_of_shared_notes on data_key using (reads_shared_notes_of(person_id));
