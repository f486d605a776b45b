-- Nobody lets themself in as somebody else: a password is set by its owner, or with a link, which runs as the operator; and links are
-- made by functions alone, which ask for a second person. Before, an administrator could write both.

drop policy administrator_or_operator on one_time_link;
create policy administrator_or_operator_reads on one_time_link for select
    using (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')));
create policy administrator_or_operator_ends on one_time_link for delete
    using (viewer_is_operator() or (select viewer_has_role('ADMINISTRATOR')));
create policy operator_uses on one_time_link for update
    using (viewer_is_operator()) with check (viewer_is_operator());
-- The link of the first administrator is for nobody who is known yet.
create policy operator_makes_the_first on one_time_link for insert
    with check (viewer_is_operator() and person_id is null);

-- Administrators open and close accounts, so they may write rows; what lets somebody in is not theirs to write. An account stays whose
-- it is, or its password would pass on with it. The owner of the tables is not stopped, as with every policy.
create function guard_password() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.person_id <> old.person_id
            or not viewer_is_operator() and (tg_op = 'INSERT' or new.person_id is distinct from viewer()) then
        raise exception 'Nobody sets the password of somebody else' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger guard_new_account before insert on account
    for each row when (current_user = '${application-role}') execute function guard_password();
create trigger guard_password before update of person_id, password_hash on account
    for each row when (current_user = '${application-role}') execute function guard_password();

-- Whether somebody can sign in now.
create function can_sign_in(person bigint) returns boolean
    language sql stable
    return exists (select from account where account.person_id = person and account.enabled) and not has_left(person);
