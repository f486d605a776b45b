-- Hiding is no change of what a question or a set says: the version of both counts changes of the words alone, the note among them.
-- A set that comes with Waymark and is hidden, no more, has version 0 and no words here; it says what comes with Waymark, also when that
-- is something else one day.

alter table question_set
    alter name drop not null,
    alter about drop not null,
    alter questions drop not null,
    alter agenda drop not null,
    alter changed_at drop not null,
    add check (version = 0 or num_nulls(name, about, questions, agenda, changed_at) = 0);
