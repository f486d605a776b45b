-- Reflections: the questions that somebody answers before a one-on-one, questions that a manager proposes, the question of the day, and
-- questions that two people answer for each other.
--
-- Whose a row is, and for whom, is settled when it is inserted: foreign keys carry the person along with the id, so that
-- nothing can be hung on somebody else's row, and those columns are not among the ones that may be updated. Keys that
-- are unique name the person too: a refusal must not tell whether somebody else's row exists.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables: reflections

create sequence reflection_seq increment 50;
create sequence answer_seq increment 50;
create sequence proposed_question_seq increment 50;

-- A person's set of questions for one 1:1, which is theirs as its employee. The row says only that and when; what is in it stands in
-- answer. The one without a 1:1 collects what somebody answers on their home page, one question a day.
create table reflection (
    id                bigint primary key,
    author_id         bigint      not null references person,
    one_on_one_id     bigint,
    day               date        not null,
    opened_at         timestamptz not null,
    version           int         not null,
    unique (id, author_id),
    unique (one_on_one_id, author_id),
    foreign key (one_on_one_id, author_id) references one_on_one (id, employee_id)
);
create index reflection_by_author on reflection (author_id, day);
create unique index reflection_without_meeting on reflection (author_id) where one_on_one_id is null;

-- One question of a reflection. What its author writes to it, and what they share, is content of the kind 'reflection.own.answers', so that
-- nobody else learns even that the row exists. The subject of that content is its number, the kind of conversation, and the question of
-- the bank or nothing, so that whoever reads what was shared knows what was asked. Its words go with it when the question is replaced.
create table answer (
    id            bigint primary key,
    reflection_id bigint  not null,
    author_id     bigint  not null references person,
    position      int     not null,
    kind          text    not null,
    question      text,
    subject       text    not null
        generated always as (id::text || '/' || kind || '/' || coalesce(question, '')) stored,
    proposed_by   bigint references person,
    skipped       boolean not null default false,
    version       int     not null,
    unique (id, author_id),
    foreign key (reflection_id, author_id) references reflection (id, author_id) on delete cascade
);
create index answer_by_reflection on answer (reflection_id, position);
create index answer_by_author on answer (author_id, question);

-- Questions that a manager would like to talk about, between the two people of a 1:1.
create table proposed_question (
    id            bigint primary key,
    one_on_one_id bigint      not null,
    manager_id    bigint      not null references person,
    employee_id   bigint      not null references person,
    kind          text        not null,
    question      text,
    own_question  bytea,
    proposed_at   timestamptz not null,
    version       int         not null,
    unique (id, employee_id),
    foreign key (one_on_one_id, employee_id, manager_id) references one_on_one (id, employee_id, manager_id),
    check ((question is null) <> (own_question is null))
);
create index proposed_question_by_one_on_one on proposed_question (one_on_one_id);

-- What became of a proposal. It stands apart because the manager may not know: a question that was taken up says that
-- there is an answer, and one set aside says that the employee would rather not.
create table proposal_decision (
    proposal_id bigint      not null,
    employee_id bigint      not null references person,
    taken       boolean     not null,
    decided_at  timestamptz not null,
    primary key (proposal_id, employee_id),
    foreign key (proposal_id, employee_id) references proposed_question (id, employee_id) on delete cascade
);

-- What became of the question of a day: another one was wanted, none was, or it was answered. Nobody else learns of it.
create table question_of_the_day (
    author_id bigint  not null references person,
    day       date    not null,
    question  text,
    set_aside boolean not null default false,
    primary key (author_id, day)
);

------------------------------------------------------------------------------------------------------------------------------------
-- Tables: swaps

create sequence swap_seq;

-- A question that both people of a 1:1 answer, neither reading the other before both have shared. The question is no
-- secret between the two; whoever was the manager loses it with the line, the employee keeps what stood in their reflection.
create table swap (
    id            bigint primary key,
    one_on_one_id bigint      not null,
    employee_id   bigint      not null,
    manager_id    bigint      not null,
    offered_by    bigint      not null references person,
    kind          text        not null,
    question      text,
    own_question  bytea,
    offered_at    timestamptz not null,
    unique (id, employee_id, manager_id),
    unique (one_on_one_id, question),
    check (offered_by in (employee_id, manager_id)),
    check ((question is null) <> (own_question is null)),
    foreign key (one_on_one_id, employee_id, manager_id) references one_on_one (id, employee_id, manager_id)
);
create index swap_by_pair on swap (employee_id, manager_id);
create index swap_by_offer on swap (offered_by);

-- What one of the two has drafted. Nobody else learns that the row exists. One that was erased and begun anew is another one, by its id:
-- nothing of the first comes back into it.
create table swap_part (
    id          bigint      generated always as identity,
    swap_id     bigint      not null,
    author_id   bigint      not null references person,
    employee_id bigint      not null,
    manager_id  bigint      not null,
    draft       bytea,
    revision    int         not null default 1,
    written_at  timestamptz not null,
    primary key (swap_id, author_id),
    check (author_id in (employee_id, manager_id)),
    foreign key (swap_id, employee_id, manager_id) references swap (id, employee_id, manager_id)
);

-- The words that one of the two has shared, as they were then. They are never changed: whoever shares anew takes the earlier
-- ones back first.
create table swap_words (
    swap_id     bigint not null,
    author_id   bigint not null references person,
    employee_id bigint not null,
    manager_id  bigint not null,
    words       bytea  not null,
    revision    int    not null,
    primary key (swap_id, author_id),
    check (author_id in (employee_id, manager_id)),
    foreign key (swap_id, employee_id, manager_id) references swap (id, employee_id, manager_id)
);
create index swap_words_by_author on swap_words (author_id);

-- That somebody has shared their part, and when: all that the other one sees of it until both have. It stands apart because
-- a policy works on rows, and hangs on the words, so that nobody is ready without any.
create table swap_ready (
    swap_id     bigint      not null,
    author_id   bigint      not null,
    employee_id bigint      not null,
    manager_id  bigint      not null,
    at          timestamptz not null,
    primary key (swap_id, author_id),
    foreign key (swap_id, author_id) references swap_words (swap_id, author_id) on delete cascade,
    foreign key (swap_id, employee_id, manager_id) references swap (id, employee_id, manager_id)
);

insert into sealed_column (table_name, column_name, author, place, place_row) values
    ('proposed_question', 'own_question', 'manager_id', '''proposed_question.own_question''', 'id'),
    ('swap', 'own_question', 'offered_by', '''swap.own_question''', 'id'),
    ('swap_part', 'draft', 'author_id', '''swap_part.draft.'' || author_id', 'swap_id'),
    ('swap_words', 'words', 'author_id', '''swap_words.words.'' || author_id', 'swap_id');

------------------------------------------------------------------------------------------------------------------------------------
-- Policies: reflections

alter table reflection enable row level security;
create policy author_all on reflection for all using (author_id = viewer()) with check (author_id = viewer());

alter table answer enable row level security;
create policy author_all on answer for all using (author_id = viewer()) with check (author_id = viewer());

alter table proposed_question enable row level security;
create policy manager_all on proposed_question for all
    using (manager_id = viewer() and is_managed_by(employee_id, manager_id))
    with check (manager_id = viewer() and is_managed_by(employee_id, manager_id));
create policy employee_reads on proposed_question for select using (employee_id = viewer());

alter table proposal_decision enable row level security;
create policy employee_only on proposal_decision for all
    using (employee_id = viewer()) with check (employee_id = viewer());

alter table question_of_the_day enable row level security;
create policy author_all on question_of_the_day for all
    using (author_id = viewer()) with check (author_id = viewer());

------------------------------------------------------------------------------------------------------------------------------------
-- Policies: swaps

-- Whether both have shared, within the line that holds today: a part given to a manager of before counts no more.
create function is_swap_open(swap bigint) returns boolean
    language sql stable
    return (select count(*) = 2 from swap_ready ready
            where ready.swap_id = swap and is_managed_by_since(ready.employee_id, ready.manager_id, ready.at));

alter table swap enable row level security;
create policy both_read on swap for select
    using (viewer() = employee_id or viewer() = manager_id and is_managed_by(employee_id, manager_id));
create policy either_offers on swap for insert
    with check (offered_by = viewer() and viewer() in (employee_id, manager_id) and is_managed_by(employee_id, manager_id));

alter table swap_part enable row level security;
create policy author_reads on swap_part for select using (author_id = viewer());
create policy author_writes on swap_part for insert
    with check (author_id = viewer() and viewer() in (employee_id, manager_id) and is_managed_by(employee_id, manager_id));
create policy author_changes on swap_part for update
    using (author_id = viewer())
    with check (author_id = viewer() and viewer() in (employee_id, manager_id) and is_managed_by(employee_id, manager_id));
create policy author_erases on swap_part for delete using (author_id = viewer());

alter table swap_words enable row level security;
create policy author_reads on swap_words for select using (author_id = viewer());
create policy other_reads_when_both_have_shared on swap_words for select
    using (viewer() in (employee_id, manager_id) and is_swap_open(swap_id));
create policy author_shares on swap_words for insert
    with check (author_id = viewer() and viewer() in (employee_id, manager_id) and is_managed_by(employee_id, manager_id));
create policy author_takes_back on swap_words for delete using (author_id = viewer());

alter table swap_ready enable row level security;
create policy author_reads on swap_ready for select using (author_id = viewer());
create policy both_read on swap_ready for select
    using (viewer() in (employee_id, manager_id) and is_managed_by(employee_id, manager_id));
create policy author_is_ready on swap_ready for insert
    with check (author_id = viewer() and viewer() in (employee_id, manager_id) and is_managed_by(employee_id, manager_id));

------------------------------------------------------------------------------------------------------------------------------------
-- Policies: keys. Reading somebody's words needs their (wrapped) data key; the tables' own policies decide who that is.

create policy reader_of_proposals on data_key for select
    using (exists (select from proposed_question proposal
                   where proposal.manager_id = data_key.person_id and proposal.employee_id = viewer()
                     and proposal.own_question is not null));
create policy reader_of_swaps on data_key for select
    using (exists (select from swap where swap.offered_by = data_key.person_id and swap.own_question is not null)
        or exists (select from swap_words words where words.author_id = data_key.person_id));

------------------------------------------------------------------------------------------------------------------------------------
-- Views. Whoever asks sees what the policies of the content let them see.

-- To which questions the viewer has written something.
create view written_answer with (security_invoker = true) as
    select answer.id as answer_id, answer.author_id
    from answer join content on content.author_id = answer.author_id and content.kind = 'reflection.own.answers'
        and content.about_id is null and content.subject = answer.subject
    where exists (
        select from content_text written
        where written.content_id = content.id and written.name = 'answer' and written.words is not null);

-- What was shared of answers, in full or as a topic, as far as the viewer may know: their own, and what they can read.
create view answer_share with (security_invoker = true) as
    select shared.content_id, shared.author_id, shared.recipient_id, shared.subject,
        split_part(shared.subject, '/', 1)::bigint as answer_id, split_part(shared.subject, '/', 2) as kind,
        nullif(split_part(shared.subject, '/', 3), '') as question,
        may_read(shared.kind, shared.author_id, shared.recipient_id, shared.shared_at) as in_force,
        coalesce(reading.revision = shared.revision, false) as is_read
    from shared_content shared left join content_reading reading
        on reading.content_id = shared.content_id and reading.author_id = shared.author_id
            and reading.reader_id = shared.recipient_id
    where shared.kind = 'reflection.own.answers';

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

-- What goes with somebody who leaves. Where words of another person hang on a row it stays without its words.
create function erase_unshared_reflections(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from answer where author_id = leaving and not exists (
        select from answer_share shared where shared.author_id = leaving and shared.subject = answer.subject);
    delete from reflection
    where author_id = leaving and not exists (select from answer where answer.reflection_id = reflection.id);
    delete from proposal_decision where employee_id = leaving;
    delete from question_of_the_day where author_id = leaving;
    delete from swap_part where author_id = leaving;
end;

create function erase_reflections(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from answer where author_id = leaving;
    delete from reflection where author_id = leaving;
    delete from swap_words where author_id = leaving;
    update swap set own_question = '' where offered_by = leaving and own_question is not null;
    update proposed_question set own_question = '' where manager_id = leaving and own_question is not null;
end;
insert into leaving_part (module, unshared, rest) values
    ('reflection', 'erase_unshared_reflections', 'erase_reflections');

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant usage on sequence reflection_seq, answer_seq, proposed_question_seq, swap_seq to ${application-role};
grant select, insert, update (day, version) on reflection to ${application-role};
grant select, insert, delete, update (position, kind, question, proposed_by, skipped, version) on answer to ${application-role};
grant select, insert, update (kind, question, own_question, version) on proposed_question to ${application-role};
grant select, insert, delete on proposal_decision to ${application-role};
grant select, insert, delete, update (question, set_aside) on question_of_the_day to ${application-role};
grant select, insert on swap to ${application-role};
grant select, insert, delete, update (draft, revision, written_at) on swap_part to ${application-role};
grant select, insert, delete on swap_words to ${application-role};
grant select, insert on swap_ready to ${application-role};
grant select on written_answer to ${application-role};
grant select on answer_share to ${application-role};
revoke execute on function erase_unshared_reflections(bigint), erase_reflections(bigint) from public;
