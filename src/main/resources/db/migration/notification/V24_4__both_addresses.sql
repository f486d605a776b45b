-- A changed mail address is told at both: the one of before and the new one.
alter table identity_mail
    drop constraint identity_mail_pkey,
    add primary key (person_id, at, address);
