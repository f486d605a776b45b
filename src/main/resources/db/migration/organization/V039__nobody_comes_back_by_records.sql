-- That the company's records do not say any more that somebody has left opens no account again: only an administrator does.
alter table leaver drop column by_records;
