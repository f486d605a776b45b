-- What is shared of milestones is asked of the module that keeps it.
create or replace function erase_unshared_milestones(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from milestone
    where author_id = leaving and not exists (
        select from shared_of('growth.own.milestone') shared
        where shared.author_id = leaving and shared.subject = milestone.subject);
end;

drop view shared_milestone;
