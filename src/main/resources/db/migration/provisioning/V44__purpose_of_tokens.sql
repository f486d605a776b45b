-- A token is for one thing: keeping people by SCIM, or bringing a file of them. One of either kind opens nothing of the other.
alter table provisioning_token add column purpose text not null default 'SCIM' check (purpose in ('SCIM', 'FEED'));

create or replace function guard_provisioning_token() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        if new.released_by is not null or new.revoked_at is not null or new.last_used_at is not null then
            raise exception 'A token begins waiting' using errcode = 'insufficient_privilege';
        end if;
        return new;
    end if;
    if row(new.id, new.source_id, new.token_hash, new.made_by, new.made_at, new.purpose)
            is distinct from row(old.id, old.source_id, old.token_hash, old.made_by, old.made_at, old.purpose)
            or old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at
            or new.released_by is distinct from old.released_by and (
                old.released_by is not null or new.released_by is distinct from viewer()
                or new.released_by = old.made_by and not nobody_else_releases())
            or viewer() is null and row(new.released_by, new.revoked_at) is distinct from row(old.released_by, old.revoked_at) then
        raise exception 'A token is released once, by somebody else, and revoked for good' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
