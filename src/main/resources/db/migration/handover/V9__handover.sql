-- What somebody decided to hand over to a new manager, or to keep to themselves.

-- Only they learn that they decided. Undecided is what has no row. A decision is about one manager and ends with the line in which it
-- was made, so that the next one is a new question. What it is about is something of a kind, by the key of that, or a one-on-one.
create table handover_decision (
    author_id  bigint      not null references person,
    what       text        not null,
    subject    text        not null,
    manager_id bigint      not null references person,
    handed     boolean     not null,
    decided_at timestamptz not null,
    primary key (author_id, what, subject, manager_id)
);

alter table handover_decision enable row level security;
create policy author_all on handover_decision for all
    using (author_id = viewer()) with check (author_id = viewer() and is_managed_by(author_id, manager_id));

-- Whether there is anything left to decide about. The home page asks, so it is one question to all that can be handed over.
create function is_handover_open(next_manager bigint) returns boolean
    language sql stable
    return exists (
        select from (
            select ended.kind as what, ended.subject from ended_content() ended
            -- A role that is on no path any more appeals to nobody.
            where ended.kind <> 'careerpath.own.appeals' or is_role(ended.subject)
            union all
            select 'handover.meetings', met.id::text from unnest(meetings_to_hand_over(next_manager)) met (id)) earlier
        where not exists (
            select from handover_decision decision
            where decision.author_id = viewer() and decision.manager_id = next_manager
              and decision.what = earlier.what and decision.subject = earlier.subject
              and is_managed_by_since(decision.author_id, decision.manager_id, decision.decided_at)));

-- What goes with somebody who leaves.
create function erase_handover_decisions(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from handover_decision where author_id = leaving;
end;
insert into leaving_part (module, unshared) values ('handover', 'erase_handover_decisions');

grant select, insert, delete, update (handed, decided_at) on handover_decision to ${application-role};
revoke execute on function erase_handover_decisions(bigint) from public;
