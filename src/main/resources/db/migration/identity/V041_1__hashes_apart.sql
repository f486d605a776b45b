-- What a password is compared with is read while somebody signs in or states their password again, and by nobody's session: not by
-- the People team's, who see whose account is open, nor by its owner's. Policies work on rows, so the column is closed to all, and a
-- function opens it to the operator, as whom signing in runs. Whoever may change a hash still may, without seeing the one before.
revoke select on account from ${application-role};
grant select (person_id, enabled, created_at, version) on account to ${application-role};

create function password_hash_of(person bigint) returns text
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select password_hash from account where person_id = person and viewer_is_operator();
end;
