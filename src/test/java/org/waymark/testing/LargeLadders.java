package org.waymark.testing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Ladders of any size in Waymark's own format. {@code ./waymark benchmark} opens a path, a role and a comparison at 10, 60 and 200 roles by
 * 40 competencies on the real database and prints how long it takes and how that grows; no test looks at a clock. What the browser
 * receives, and how evenly it draws 200 roles, {@code LargeLaddersIT} prints.
 */
public final class LargeLadders {

    private static final int WORKS = 10;
    private static final int LEVELS = 10;
    private static final int TRACKS = 4;

    private LargeLadders() {}

    /** Ten ladders "Works 1" to "Works 10" of 20 roles each: two tracks, and a step to the next ladder on each level. */
    public static List<String> works() {
        return IntStream.rangeClosed(1, WORKS).mapToObj(LargeLadders::works).toList();
    }

    private static String works(int number) {
        StringBuilder roles = new StringBuilder();
        StringBuilder steps = new StringBuilder();
        for (String track : List.of("craft", "lead")) {
            for (int level = 1; level <= LEVELS; level++) {
                String role = track + "-" + level;
                roles.append("  - {id: %s, title: Works %d %s, level: %d, track: %s}\n"
                        .formatted(role, number, role, level, track));
                if (level < LEVELS) {
                    steps.append("  - {from: %s, to: %s-%d, kind: promotion}\n".formatted(role, track, level + 1));
                }
                steps.append(
                        "  - {from: %s, to: works-%d.%s, kind: across}\n".formatted(role, number % WORKS + 1, role));
            }
        }
        return """
                format: waymark/path/1
                id: works-%d
                name: Works %d
                department: Works
                tracks:
                  - {id: craft, name: Craft}
                  - {id: lead, name: Lead}
                competencies:
                  - {id: work, name: Work}
                roles:
                %ssteps:
                %s""".formatted(number, number, roles, steps);
    }

    /**
     * A framework in which each role, {@code role-1} and up, asks something in each competency. Four tracks; one moves up
     * within a track, and sideways to the next one.
     */
    public static String framework(String id, int roles, int competencies) {
        StringBuilder text = new StringBuilder("""
                format: waymark/path/1
                id: %s
                name: Framework %s
                summary: For everybody who works with timetables, ships and people.
                promotions: Twice a year. Your manager proposes, and two colleagues from other departments read it.
                tracks:
                """.formatted(id, id));
        for (int track = 0; track < TRACKS; track++) {
            text.append("  - {id: track-%d, name: Track %d}\n".formatted(track, track));
        }
        text.append("competencies:\n");
        for (int competency = 1; competency <= competencies; competency++) {
            text.append("  - {id: topic-%d, name: Topic %d, summary: What topic %d means in a sentence of its own.}\n"
                    .formatted(competency, competency, competency));
        }
        text.append("roles:\n");
        StringBuilder steps = new StringBuilder("steps:\n");
        for (int role = 0; role < roles; role++) {
            text.append(role(role, competencies));
            steps.append(steps(role, roles));
        }
        return text.append(steps).toString();
    }

    private static String role(int role, int competencies) {
        StringBuilder text =
                new StringBuilder("""
                  - id: role-%d
                    title: Role %d
                    level: %d
                    track: track-%d
                    summary: You look after what the timetable asks of number %d, and of those who work beside you.
                    helps: [A season at the counter., Patience with other people's tables.]
                    week: Two days with a crew, two at the desk, one for learning.
                    seats: 4
                    opening: One seat is likely to be free in spring.
                    expectations:
                """.formatted(role + 1, role + 1, role / TRACKS + 1, role % TRACKS, role + 1));
        for (int competency = 1; competency <= competencies; competency++) {
            text.append("""
                          topic-%d:
                            - Does in topic %d what a role on level %d is asked for, and says so when it cannot be done.
                            - text: Shows colleagues how topic %d goes on level %d.
                              proficiency: Practitioner
                              examples: [Wrote down for the night shift how it is done.]
                    """.formatted(competency, competency, role / TRACKS + 1, competency, role / TRACKS + 1));
        }
        return text.toString();
    }

    private static String steps(int role, int roles) {
        String from = "  - {from: role-%d, to: role-%d, kind: %s, note: Usually after two seasons.}\n";
        String up = role + TRACKS < roles ? from.formatted(role + 1, role + TRACKS + 1, "promotion") : "";
        boolean hasNeighbour = role % TRACKS < TRACKS - 1 && role + 1 < roles;
        return up + (hasNeighbour ? from.formatted(role + 1, role + 2, "lateral") : "");
    }
}
