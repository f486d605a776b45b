create function erase_wishes_about_mail(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from mail_unwanted where person_id = leaving;
    delete from refused_address where person_id = leaving;
end;
revoke execute on function erase_wishes_about_mail(bigint) from public;
insert into leaving_part (module, unshared) values ('notification', 'erase_wishes_about_mail');
