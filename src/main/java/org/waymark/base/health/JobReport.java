package org.waymark.base.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.text.Sentence;

/** What runs by itself: when it last did on any node, and what came of it. */
@Component
@Order(40)
class JobReport implements HealthReport {

    /** What runs so long hangs: everything that runs by itself does a little at a time. */
    private static final Duration HANGS = Duration.ofHours(1);

    /** How late something may be beside three times its pause. */
    private static final Duration LATE = Duration.ofMinutes(5);

    /** What writes all of this: whether it runs is told with the nodes. */
    private static final String ITSELF = "base.health.Heartbeat";

    private final NodeStore nodes;
    private final Jobs jobs;
    private final Clock clock;

    JobReport(NodeStore nodes, Jobs jobs, Clock clock) {
        this.nodes = nodes;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "base.health.jobs";
    }

    @Override
    public List<HealthSign> signs() {
        Instant now = clock.instant();
        return nodes.lastRuns(now.minus(Node.SILENT)).stream()
                .filter(run -> !run.job().equals(ITSELF))
                // A node of another version may have others, which this one cannot name; it tells them itself.
                .filter(run -> jobs.names().contains(run.job()))
                .map(run -> sign(run, now))
                .toList();
    }

    private static HealthSign sign(JobRun run, Instant now) {
        Sentence job = Sentence.of(key(run.job()));
        return switch (run.state()) {
            case FAILED -> amiss("failed", job, run);
            case RUNNING ->
                run.beganAt().isBefore(now.minus(HANGS))
                        ? amiss("hangs", job, run)
                        : HealthSign.well(Sentence.of("base.health.jobs.running", job, run.beganAt()));
            case DONE ->
                run.beganAt().isBefore(now.minus(LATE).minusSeconds(3 * run.everySeconds()))
                        ? amiss("late", job, run)
                        : HealthSign.well(Sentence.of("base.health.jobs.done", job, run.beganAt()));
        };
    }

    private static HealthSign amiss(String what, Sentence job, JobRun run) {
        return HealthSign.amiss(
                Sentence.of("base.health.jobs." + what, job, run.beganAt()),
                Sentence.of("base.health.jobs." + what + ".do"));
    }

    /**
     * The text with the name of a job: {@code notification.MailRun} is {@code notification.job.mail-run} in the bundle of its module.
     */
    static String key(String job) {
        String type = job.substring(job.lastIndexOf('.') + 1);
        String words = type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return job.substring(0, job.indexOf('.')) + ".job." + words;
    }
}
