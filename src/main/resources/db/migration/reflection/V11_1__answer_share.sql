-- Who reads what depends on whom it is about as well.
create or replace view answer_share with (security_invoker = true) as
    select shared.content_id, shared.author_id, shared.recipient_id, shared.subject,
        split_part(shared.subject, '/', 1)::bigint as answer_id, split_part(shared.subject, '/', 2) as kind,
        nullif(split_part(shared.subject, '/', 3), '') as question,
        may_read(shared.kind, shared.author_id, shared.about_id, shared.recipient_id, shared.shared_at) as in_force,
        coalesce(reading.revision = shared.revision, false) as is_read
    from shared_content shared left join content_reading reading
        on reading.content_id = shared.content_id and reading.author_id = shared.author_id
            and reading.reader_id = shared.recipient_id
    where shared.kind = 'reflection.own.answers';
