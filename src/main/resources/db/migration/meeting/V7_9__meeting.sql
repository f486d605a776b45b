-- What goes with somebody who leaves, of all that the parts of this module keep.

-- What belongs to both people of a one-on-one counts as shared. A promise on which words of another person hang stays without its words.
create function erase_unshared_of_meetings(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from agenda_item where author_id = leaving and not shown;
    delete from calendar_feed where person_id = leaving;
    delete from person_zone where person_id = leaving;
end;

create function erase_rest_of_meetings(leaving bigint) returns void
    language sql volatile
begin atomic
    delete from agenda_item where author_id = leaving;
    delete from shared_note where author_id = leaving;
    update promise set words = '' where author_id = leaving;
    update promise_news set why = '' where author_id = leaving;
end;
insert into leaving_part (module, unshared, rest) values
    ('meeting', 'erase_unshared_of_meetings', 'erase_rest_of_meetings');

revoke execute on function erase_unshared_of_meetings(bigint), erase_rest_of_meetings(bigint) from public;
