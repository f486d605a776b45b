package org.waymark.meeting.time;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;

/** In which time zones people live, as far as they or their browsers said. */
@Service
@DeniedByDefault
@Transactional
public class TimeZones {

    private static final String UTC = "Etc/UTC";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    TimeZones(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /**
     * The zones to choose from: regions with a city, whose rules tell about summer and winter, and UTC. Each stands there once, whatever
     * other names it has.
     *
     * @return in the order of their names
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<String> all() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.equals(UTC) || (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")))
                .map(id -> Zones.canonical(ZoneId.of(id)).getId())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The viewer's own zone, by the name that it has among {@link #all}.
     *
     * @param otherwise for somebody who never said one
     * @return one of {@link #all}, unless it is an offset or one of Java's own
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public String chosen(ZoneId otherwise) {
        return own().orElseGet(() -> Zones.canonical(otherwise)).getId();
    }

    /**
     * The zones of several people.
     *
     * @param persons who
     * @return without those who never said one, or one of which this Java knows no rules
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Map<PersonId, ZoneId> of(Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select person_id, zone_id from person_zone where person_id in (:persons)")
                .param("persons", persons.stream().map(PersonId::value).toList())
                .query((row, number) -> {
                    PersonId person = new PersonId(row.getLong("person_id"));
                    return Zones.find(row.getString("zone_id")).map(zone -> Map.entry(person, zone));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The viewer's own zone.
     *
     * @return empty if they never said one
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<ZoneId> own() {
        return Optional.ofNullable(of(List.of(currentUser.require())).get(currentUser.require()));
    }

    /**
     * Takes note of the zone of the viewer's browser, unless they live in one already.
     *
     * @param zone its name; what is none is left aside
     * @return where the viewer lives, empty if they never said and their browser does not know
     */
    @ForEmployees
    public Optional<ZoneId> learn(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            return own();
        }
        return jdbc.sql("""
            with learned as (
                insert into person_zone values (:person, :zone) on conflict (person_id) do nothing returning zone_id)
            select zone_id from learned union all select zone_id from person_zone where person_id = :person
            """)
                .param("person", currentUser.require().value())
                .param("zone", Zones.canonical(ZoneId.of(zone)).getId())
                .query(String.class)
                .optional()
                .flatMap(Zones::find);
    }

    /**
     * Says in which zone the viewer lives.
     *
     * @param zone one of {@link #all}, or another name of it
     * @throws IllegalArgumentException for anything else
     */
    @ForEmployees
    public void choose(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new IllegalArgumentException("There is no time zone with this name");
        }
        jdbc.sql("""
            insert into person_zone values (:person, :zone)
            on conflict (person_id) do update set zone_id = excluded.zone_id
            """)
                .param("person", currentUser.require().value())
                .param("zone", Zones.canonical(ZoneId.of(zone)).getId())
                .update();
    }
}
