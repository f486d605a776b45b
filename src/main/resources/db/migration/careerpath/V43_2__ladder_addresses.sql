-- The addresses of all roles, for whoever sets what many people hold against them. They are everybody's to see.
create function ladder_addresses() returns table (address text)
    language sql stable
begin atomic
    select role.address from role;
end;
