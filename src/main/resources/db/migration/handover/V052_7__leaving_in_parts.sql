create function erase_handover_decisions(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from handover_decision where author_id = leaving;
end;
revoke execute on function erase_handover_decisions(bigint) from public;
insert into leaving_part (module, unshared) values ('handover', 'erase_handover_decisions');
