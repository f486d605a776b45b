-- The author belongs to the key: a colleague who names somebody else's content as their own is refused in the same way whether that
-- content is shared or not. By the number and the reader alone, a key that was taken already would tell them that it is.
alter table shared_text drop constraint shared_text_content_id_recipient_id_author_id_fkey;
alter table shared_content
    drop constraint shared_content_pkey,
    drop constraint shared_content_content_id_recipient_id_author_id_key,
    add primary key (content_id, recipient_id, author_id);
alter table shared_text
    add foreign key (content_id, recipient_id, author_id) references shared_content on delete cascade;
