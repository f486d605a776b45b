package org.waymark.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.testing.Browser;
import org.waymark.testing.Company;
import org.waymark.testing.LargeLadders;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

/**
 * How long a path, a role and a comparison take to open with 10, 60 and 200 roles by 40 competencies: from the browser's
 * request to the last byte of the answer, on a real PostgreSQL. It asserts nothing, because a clock says more about the
 * machine than about the program; the ratios are what to look at.
 */
@WaymarkServerTest
class LadderBenchmark {

    private static final List<Integer> SIZES = List.of(10, 60, 200);
    private static final int COMPETENCIES = 40;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 41;
    private static final double NANOS_OF_A_MILLI = 1e6;

    @LocalServerPort
    int port;

    @Autowired
    Company company;

    @Autowired
    PathImport imports;

    private record Opened(double millis, int bytes) {}

    @Test
    void open_large_ladders() {
        for (int size : SIZES) {
            String ladder = LargeLadders.framework(id(size), size, COMPETENCIES);
            if (!RunAs.operator(() -> imports.apply(ladder, PathImportOptions.NONE))
                    .isFine()) {
                throw new IllegalStateException("The ladder does not import");
            }
        }
        Map<String, String> views = new LinkedHashMap<>();
        views.put("/paths/{path}", "paths/%s");
        views.put("/roles/{role}", "roles/%s.role-6");
        views.put("/compare", "compare?roles=%1$s.role-1,%1$s.role-5");
        StringBuilder table = new StringBuilder("""

                Opening a view, median of %d after %d to warm up, %d competencies
                %-16s %10s %10s %10s   %6s %6s   %s
                """.formatted(
                ROUNDS, WARM_UP, COMPETENCIES, "", "10 roles", "60 roles", "200 roles", "10→60", "60→200", "bytes"));
        views.forEach((view, address) -> table.append(measure(view, address)));
        // At the end and as one, so that no log line comes in between.
        System.out.println(table);
    }

    private String measure(String view, String address) {
        Map<Integer, List<Opened>> opened = new LinkedHashMap<>();
        Member viewer = company.hire("Ines Calder", id(SIZES.getFirst()) + ".role-1");
        Browser browser = new Browser(port);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            // Sessions would pile up what no browser keeps open; and the sizes take turns, so that none has the quiet
            // hour.
            if (round % 10 == 0) {
                browser = new Browser(port);
                browser.signIn(viewer.email(), viewer.password());
            }
            for (int size : SIZES) {
                Opened one = open(browser, address.formatted(id(size)));
                if (round >= 0) {
                    opened.computeIfAbsent(size, ignored -> new ArrayList<>()).add(one);
                }
            }
        }
        List<Double> medians = opened.values().stream()
                .map(all -> all.stream().mapToDouble(Opened::millis).sorted().toArray()[ROUNDS / 2])
                .toList();
        return "%-16s %7.1f ms %7.1f ms %7.1f ms   %6.2f %6.2f   %s%n"
                .formatted(
                        view,
                        medians.get(0),
                        medians.get(1),
                        medians.get(2),
                        medians.get(1) / medians.get(0),
                        medians.get(2) / medians.get(1),
                        opened.values().stream()
                                .map(all -> all.getLast().bytes())
                                .toList());
    }

    private static Opened open(Browser browser, String address) {
        Supplier<String> view = browser.visit(address);
        long start = System.nanoTime();
        String answer = view.get();
        return new Opened(
                (System.nanoTime() - start) / NANOS_OF_A_MILLI, answer.getBytes(StandardCharsets.UTF_8).length);
    }

    private static String id(int roles) {
        return "bench-" + roles;
    }
}
