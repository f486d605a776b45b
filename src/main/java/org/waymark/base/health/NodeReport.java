package org.waymark.base.health;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.text.Sentence;

/** Which nodes run, since when and which Waymark. */
@Component
@Order(10)
class NodeReport implements HealthReport {

    private final NodeStore nodes;
    private final Clock clock;

    NodeReport(NodeStore nodes, Clock clock) {
        this.nodes = nodes;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "base.health.nodes";
    }

    @Override
    public List<HealthSign> signs() {
        Instant now = clock.instant();
        List<Node> all = nodes.nodes();
        List<Node> alive = all.stream().filter(node -> node.isAlive(now)).toList();
        List<HealthSign> signs = new ArrayList<>();
        long versions = alive.stream().map(Node::version).distinct().count();
        if (versions > 1) {
            signs.add(HealthSign.amiss(
                    Sentence.of("base.health.nodes.versions", versions), Sentence.of("base.health.nodes.versions.do")));
        }
        all.stream()
                .filter(node -> !node.isAlive(now))
                .map(node -> HealthSign.amiss(
                        Sentence.of("base.health.nodes.silent", node.name(), node.seenAt()),
                        Sentence.of("base.health.nodes.silent.do")))
                .forEach(signs::add);
        alive.stream().map(NodeReport::running).forEach(signs::add);
        return signs;
    }

    private static HealthSign running(Node node) {
        return HealthSign.well(
                node.version().isEmpty()
                        ? Sentence.of("base.health.nodes.alive.unbuilt", node.name(), node.startedAt())
                        : Sentence.of("base.health.nodes.alive", node.name(), node.version(), node.startedAt()));
    }
}
