-- On whose clocks people read times.

-- In which zone somebody lives, as far as they or their browser said. Colleagues who arrange a time need to know it.
create table person_zone (
    person_id bigint primary key references person,
    zone_id   text not null
);

alter table person_zone enable row level security;
create policy everybody_reads on person_zone for select using (viewer_is_signed_in());
create policy own_zone on person_zone for all using (person_id = viewer()) with check (person_id = viewer());

-- On whose clocks the viewer reads times, as far as they said: a query that brings times brings it along.
create function viewer_zone() returns text
    language sql stable
    return (select zone_id from person_zone where person_id = viewer());

grant select, insert, update (zone_id), delete on person_zone to ${application-role};
