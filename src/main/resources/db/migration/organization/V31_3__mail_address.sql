-- Where mail for somebody goes, as far as the viewer sees it.
create function mail_address_of(person bigint) returns text
    language sql stable
    return (select somebody.email from person somebody where somebody.id = mail_address_of.person);
