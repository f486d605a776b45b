-- Who came by which provider for the first time within some days, and where they are told.
create function joined_within(days int) returns table (person_id bigint, at timestamptz, address text, issuer text)
    language sql stable
begin atomic
    select joined.person_id, joined.joined_at, mail_address_of(joined.person_id), joined.issuer from external_identity joined
    where joined.joined_at > now() - make_interval(days => days);
end;
