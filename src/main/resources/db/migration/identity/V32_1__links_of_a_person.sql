-- Links are ended by their person, whenever an invitation or an address ends.
create index one_time_link_by_person on one_time_link (person_id);
