package org.waymark.benchmark;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.base.security.Role;
import org.waymark.base.text.Skeleton;
import org.waymark.testing.Browser;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.OpenPage;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

/**
 * How long pages take to open in a company of 100 and in one of 100,000, with how many statements and bytes: from the browser's request
 * to the last byte of the answer, on a real PostgreSQL. It asserts nothing, because a clock says more about the machine than about the
 * program; the ratios are what to look at.
 */
@WaymarkServerTest
class PeopleBenchmark {

    private static final List<Integer> SIZES = List.of(100, 100_000);
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 21;
    private static final int REPORTS = 8;
    private static final int DEPARTMENTS = 200;

    /** Ids that the portal does not come to. */
    private static final long FIRST = 1_000_000_000;

    private static final List<String> GIVEN = List.of(
            "Ada", "Bruno", "Carla", "Dario", "Elin", "Femi", "Greta", "Hugo", "Imke", "Jonas", "Kaya", "Lena", "Marek",
            "Nora", "Oskar", "Petra", "Quentin", "Runa", "Samir", "Tilda", "Umut", "Vera", "Wanda", "Xenia", "Yara",
            "Zeno");
    private static final List<String> FAMILY =
            List.of("Ahl", "Berg", "Cron", "Dorn", "Ek", "Falk", "Gran", "Holt", "Ives", "Jung");
    private static final List<String> ENDING =
            List.of("", "sen", "er", "mann", "dal", "hof", "stad", "ova", "ini", "ard", "quist");

    @LocalServerPort
    int port;

    @Autowired
    Company company;

    private record Measured(double millis, long statements, int bytes) {}

    private record Visit(String who, Member viewer, String address) {}

    @Test
    void open_pages_of_large_companies() throws SQLException {
        Member employee = company.hire("Ines Calder", null);
        Member manager = company.hire("Tomas Reyl", null);
        Member keeper = company.hire("Lena Brandvold", null);
        company.changeManager(employee.id(), manager.id());
        company.grant(keeper.id(), Role.ADMINISTRATOR);
        company.grant(keeper.id(), Role.PEOPLE_TEAM);
        List<Visit> visits = new ArrayList<>();
        for (String address : List.of(
                "",
                "reflections",
                "one-on-ones/new",
                "growth",
                "growth/stories",
                "privacy",
                "account",
                "handover",
                "paths")) {
            visits.add(new Visit("employee", employee, address));
        }
        for (String address : List.of("", "team", "team/" + employee.id())) {
            visits.add(new Visit("manager", manager, address));
        }
        for (String address : List.of(
                "admin/people",
                "admin/people?q=lena",
                "admin/people?q=bergsen%20lena",
                "admin/people?q=nobody%20at%20all",
                "admin/people?only=not-come",
                "admin/people?show=invite",
                "admin/people/" + FIRST,
                "admin",
                "admin/participation",
                "admin/audit",
                "admin/sign-on",
                "admin/questions")) {
            visits.add(new Visit("keeper", keeper, address));
        }
        Map<Visit, List<Measured>> measured = new LinkedHashMap<>();
        int there = 0;
        for (int size : SIZES) {
            grow(there, size);
            there = size;
            for (Visit visit : visits) {
                measured.computeIfAbsent(visit, ignored -> new ArrayList<>()).add(measure(visit));
            }
        }
        StringBuilder table = new StringBuilder(
                "%n%-36s %12s %12s %7s   %-12s %s%n".formatted("", "100", "100,000", "ratio", "statements", "bytes"));
        measured.forEach((visit, at) -> table.append("%-36s %9.1f ms %9.1f ms %7.2f   %-12s %s%n"
                .formatted(
                        visit.who() + " /" + visit.address(),
                        at.getFirst().millis(),
                        at.getLast().millis(),
                        at.getLast().millis() / at.getFirst().millis(),
                        at.getFirst().statements() + " → " + at.getLast().statements(),
                        at.getFirst().bytes() + " → " + at.getLast().bytes())));
        System.out.println(table);
    }

    private Measured measure(Visit visit) {
        List<Measured> all = new ArrayList<>();
        Browser browser = new Browser(port);
        browser.signIn(visit.viewer().email(), visit.viewer().password());
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            OpenPage page = browser.page(visit.address());
            long statements = StatementCounter.everywhere();
            long start = System.nanoTime();
            String answer = page.open();
            double millis = (System.nanoTime() - start) / 1e6;
            if (round >= 0) {
                all.add(new Measured(millis, StatementCounter.everywhere() - statements, answer.length()));
            }
        }
        return new Measured(
                all.stream().mapToDouble(Measured::millis).sorted().toArray()[ROUNDS / 2],
                all.stream().mapToLong(Measured::statements).min().orElseThrow(),
                all.getLast().bytes());
    }

    /** Everybody manages eight, has an account, and belongs to one of two hundred departments. */
    private static void grow(int from, int to) throws SQLException {
        Database.asSuperuser(connection -> {
            try (PreparedStatement people = connection.prepareStatement("""
                    with new as (
                        select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[]) as one(id, name, skeleton, email)),
                    departments as (
                        insert into department (id, name, version)
                        select ? + number, 'Department ' || number, 0 from generate_series(0, ?) number on conflict do nothing)
                    insert into person (id, external_id, name, name_skeleton, email, email_key, title, department_id, version)
                    select id, 'p-' || id, name, skeleton, email, email, 'Engineer', ? + id % ?, 0 from new""")) {
                int[] numbers = IntStream.range(from, to).toArray();
                people.setArray(1, array(connection, "bigint", numbers, number -> FIRST + number));
                people.setArray(2, array(connection, "text", numbers, PeopleBenchmark::name));
                people.setArray(3, array(connection, "text", numbers, number -> Skeleton.of(name(number))));
                people.setArray(4, array(connection, "text", numbers, number -> "p" + number + "@large.example"));
                people.setLong(5, FIRST);
                people.setInt(6, DEPARTMENTS - 1);
                people.setLong(7, FIRST);
                people.setInt(8, DEPARTMENTS);
                people.execute();
            }
            try (PreparedStatement more = connection.prepareStatement("""
                    with lines as (
                        insert into reporting_line (id, person_id, manager_id, starts_on, introduced_at, version)
                        select number, number, ? + (number - ?) / ? - 1, current_date - 100, now(), 0
                        from generate_series(? + ?, ? - 1) number where number - ? >= ?)
                    insert into account (person_id, password_hash, enabled, created_at, version)
                    select number, '{noop}none', true, now(), 0 from generate_series(?, ? - 1) number""")) {
                long[] values = {
                    FIRST, FIRST, REPORTS, FIRST, from, FIRST + to, FIRST, REPORTS, FIRST + from, FIRST + to
                };
                for (int at = 0; at < values.length; at++) {
                    more.setLong(at + 1, values[at]);
                }
                more.execute();
            }
            try (PreparedStatement analyze =
                    connection.prepareStatement("analyze person, reporting_line, account, department")) {
                analyze.execute();
            }
            connection.commit();
            return true;
        });
    }

    private static Array array(Connection connection, String type, int[] numbers, IntFunction<Object> value)
            throws SQLException {
        return connection.createArrayOf(
                type, IntStream.of(numbers).mapToObj(value).toArray());
    }

    private static String name(int number) {
        return GIVEN.get(number % GIVEN.size()) + " " + FAMILY.get(number / 26 % FAMILY.size())
                + ENDING.get(number / 260 % ENDING.size()) + ENDING.get(number / 2860 % ENDING.size());
    }
}
