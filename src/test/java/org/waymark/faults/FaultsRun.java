package org.waymark.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Patience.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Strikes the portal while people write, share and wrap up, many times for each fault, and counts: nothing that was acknowledged may be
 * lost, and nothing may be shown to anybody it was not for.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsRun {

    private static final int TIMES = Integer.getInteger("waymark.times", 50);
    private static final String DISK = "300m";
    private static final long SHORTEST = 200;
    private static final long LONGEST = 1200;
    private static final int TWO_DAYS = 2 * 24 * 3600;

    private final Random random = new Random(26);

    @TempDir
    private static Path folder;

    private boolean smallDisk;
    private FaultDatabase database;
    private CutProxy proxy;
    private int round;

    private interface Fault {

        void strike(Victim victim) throws IOException, InterruptedException;
    }

    @BeforeAll
    void start() throws Exception {
        smallDisk = run("mount", "-t", "tmpfs", "-o", "size=" + DISK, "tmpfs", folder.toString());
        database = new FaultDatabase(folder);
        proxy = new CutProxy(database.port());
        System.out.printf(
                "%n%-22s %7s %13s %11s %6s %8s %6s%n",
                "Fault", "Times", "Acknowledged", "Unanswered", "Lost", "Doubled", "Shown");
    }

    @AfterAll
    void end() throws Exception {
        proxy.close();
        database.close();
        if (smallDisk) {
            run("umount", folder.toString());
        }
    }

    /** What is struck is the server itself, so each time a new one looks at what the one before left behind. */
    @Test
    void a_killed_server() throws Exception {
        int first = round + 1;
        for (int time = 0; time < TIMES; time++) {
            try (Victim victim = victim()) {
                victim.order("work " + ++round);
                pause();
                victim.kill();
            }
        }
        try (Victim last = victim()) {
            report("Server killed (-9)", last.check(first));
        }
    }

    @Test
    void a_restarted_database() throws Exception {
        strike("Database crashed", victim -> {
            database.crash();
            await().until(database::answers);
        });
    }

    @Test
    void cut_connections() throws Exception {
        strike("Connections cut", victim -> proxy.cut());
    }

    @Test
    void a_full_disk() throws Exception {
        if (!smallDisk) {
            System.out.println("Disk full              not tried: a small disk of its own cannot be mounted here");
            return;
        }
        strike("Disk full", victim -> {
            database.fillDisk();
            pause();
            database.freeDisk();
            await().until(database::revive);
        });
    }

    @Test
    void a_moved_clock() throws Exception {
        strike("Clock moved", victim -> victim.order("clock " + (random.nextInt(2 * TWO_DAYS) - TWO_DAYS)));
    }

    /** Lets people work through all of it. */
    private void strike(String name, Fault fault) throws Exception {
        int first = ++round;
        try (Victim victim = victim()) {
            victim.order("work " + round);
            for (int time = 0; time < TIMES; time++) {
                pause();
                fault.strike(victim);
            }
            pause();
            victim.order("rest");
            report(name, victim.check(first));
        }
    }

    private Victim victim() throws IOException {
        return new Victim(folder(), database.environment(proxy.port()));
    }

    /** Beside the small disk, which may be full. */
    private Path folder() throws IOException {
        return Files.createDirectories(Path.of(
                "target", "faults", String.valueOf(ProcessHandle.current().pid())));
    }

    private void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(random.nextLong(SHORTEST, LONGEST));
    }

    private static void report(String name, Verdict verdict) {
        System.out.printf(
                "%-22s %7d %13d %11d %6d %8d %6d%n",
                name,
                TIMES,
                verdict.acknowledged(),
                verdict.open(),
                verdict.lost(),
                verdict.doubled(),
                verdict.shown());
        assertThat(verdict.isClean()).as(name).isTrue();
    }

    private static boolean run(String... line) throws InterruptedException {
        try {
            return new ProcessBuilder(line).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
