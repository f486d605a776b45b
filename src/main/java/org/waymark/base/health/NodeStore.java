package org.waymark.base.health;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The nodes that share the database, and what ran by itself on them. */
@Repository
class NodeStore {

    private final JdbcClient jdbc;

    NodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says that a node is alive. */
    void beat(UUID id, Node node) {
        jdbc.sql("""
            insert into node (id, name, version, started_at, seen_at) values (:id, :name, :version, :started, :seen)
            on conflict (id) do update set seen_at = excluded.seen_at
            """)
                .param("id", id)
                .param("name", node.name())
                .param("version", node.version())
                .param("started", utc(node.startedAt()))
                .param("seen", utc(node.seenAt()))
                .update();
    }

    void note(UUID node, List<JobRun> runs) {
        jdbc.sql("""
            insert into job_run (node_id, job, began_at, state, every_seconds)
            select cast(:node as uuid), * from unnest(
                cast(:jobs as text[]), cast(:began as timestamptz[]), cast(:states as text[]), cast(:every as bigint[]))
            on conflict (node_id, job) do update set began_at = excluded.began_at, state = excluded.state,
                every_seconds = excluded.every_seconds
            """)
                .param("node", node)
                .param("jobs", runs.stream().map(JobRun::job).toArray(String[]::new))
                .param(
                        "began",
                        runs.stream().map(run -> run.beganAt().toString()).toArray(String[]::new))
                .param("states", runs.stream().map(run -> run.state().name()).toArray(String[]::new))
                .param("every", runs.stream().map(JobRun::everySeconds).toArray(Long[]::new))
                .update();
    }

    /** Takes a node out that ends. */
    void leave(UUID id) {
        jdbc.sql("delete from node where id = :id").param("id", id).update();
    }

    /** Takes nodes out that were not seen since a moment. */
    void forget(Instant before) {
        jdbc.sql("delete from node where seen_at < :before")
                .param("before", utc(before))
                .update();
    }

    /** Those that run longest first. */
    List<Node> nodes() {
        return jdbc.sql("select name, version, started_at, seen_at from node order by started_at, name")
                .query((row, number) -> new Node(
                        row.getString("name"),
                        row.getString("version"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Of each job the last run on any node that was seen since a moment. */
    List<JobRun> lastRuns(Instant seenSince) {
        return jdbc.sql("""
            select distinct on (job) job, began_at, state, every_seconds
            from job_run join node on node.id = node_id where node.seen_at > :since
            order by job, began_at desc
            """)
                .param("since", utc(seenSince))
                .query((row, number) -> new JobRun(
                        row.getString("job"),
                        row.getObject("began_at", OffsetDateTime.class).toInstant(),
                        JobRun.State.valueOf(row.getString("state")),
                        row.getLong("every_seconds")))
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
