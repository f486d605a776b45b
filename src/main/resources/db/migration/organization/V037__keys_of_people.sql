-- What two ways of writing one address have in common, and what names have in common that look alike: computed by the application alone,
-- so that no fold of the database's decides it a second time.
alter table person add email_key text;
alter table person add name_skeleton text;

-- One department for each name, however its letters are composed.
update person set department_id = kept.id
from department now
join (select normalize(name, nfc) as name, min(id) as id from department group by normalize(name, nfc)) kept
    on kept.name = normalize(now.name, nfc)
where person.department_id = now.id and now.id <> kept.id;
delete from department other
using department kept
where normalize(kept.name, nfc) = normalize(other.name, nfc) and kept.id < other.id;
update department set name = normalize(name, nfc), version = version + 1 where name <> normalize(name, nfc);
