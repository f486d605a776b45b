package org.waymark.base.health;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.Task;
import org.springframework.scheduling.config.TaskExecutionOutcome;
import org.springframework.scheduling.config.TaskExecutionOutcome.Status;
import org.springframework.stereotype.Component;

/** What runs by itself on this node, as Spring's scheduler knows it: whatever is {@code @Scheduled} is here without more ado. */
@Component
class Jobs {

    private static final String OURS = "org.waymark.";

    private final ObjectProvider<ScheduledTaskHolder> holders;

    /** The scheduler keeps the last run alone, which may be one that failed. */
    private final Map<String, Instant> successes = new ConcurrentHashMap<>();

    Jobs(ObjectProvider<ScheduledTaskHolder> holders) {
        this.holders = holders;
    }

    /** The classes of all jobs, below {@code org.waymark}. */
    List<String> names() {
        return tasks().map(Jobs::name).toList();
    }

    /** How each has last run; those that have not yet are left out. */
    List<JobRun> runs() {
        List<JobRun> runs = tasks().flatMap(task -> run(task).stream()).toList();
        runs.stream()
                .filter(run -> run.state() == JobRun.State.DONE)
                .forEach(run -> successes.put(run.job(), run.beganAt()));
        return runs;
    }

    /** When a job last ran without a fault, as far as somebody has looked since: in seconds since 1970, 0 for never. */
    long lastSuccess(String job) {
        List<JobRun> _ = runs();
        return successes.getOrDefault(job, Instant.EPOCH).getEpochSecond();
    }

    private Stream<Task> tasks() {
        return holders.orderedStream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(ScheduledTask::getTask)
                .filter(task -> task.toString().startsWith(OURS));
    }

    /** Spring names a task by its class and method. */
    private static String name(Task task) {
        String method = task.toString();
        return method.substring(OURS.length(), method.lastIndexOf('.'));
    }

    private static Optional<JobRun> run(Task task) {
        TaskExecutionOutcome outcome = task.getLastExecutionOutcome();
        Instant began = outcome.executionTime();
        return began == null
                ? Optional.empty()
                : Optional.of(new JobRun(name(task), began, state(outcome.status()), seconds(task)));
    }

    private static JobRun.State state(Status status) {
        return switch (status) {
            case NONE, STARTED -> JobRun.State.RUNNING;
            case SUCCESS -> JobRun.State.DONE;
            case ERROR -> JobRun.State.FAILED;
        };
    }

    private static long seconds(Task task) {
        return task instanceof IntervalTask interval
                ? interval.getIntervalDuration().toSeconds()
                : 0;
    }
}
