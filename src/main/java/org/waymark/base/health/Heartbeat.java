package org.waymark.base.health;

import jakarta.annotation.PreDestroy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;
import org.waymark.base.security.RunAs;

/** Has this node say that it is alive, and how what runs by itself on it last ran. A command is no node. */
@Component
@ConditionalOnWebApplication
class Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final UUID id = UUID.randomUUID();
    private final NodeStore nodes;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String name;
    private final String version;
    private final Instant started;
    private volatile boolean isKnown;

    Heartbeat(
            NodeStore nodes,
            Jobs jobs,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${waymark.node:${HOSTNAME:}}") String name,
            @Value("${spring.application.version:}") String version) {
        this.nodes = nodes;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.name = StringUtils.hasText(name) ? name : machine();
        this.version = version;
        this.started = clock.instant();
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    @Scheduled(
            initialDelayString = "${waymark.health.first-after:5s}",
            fixedDelayString = "${waymark.health.every:30s}")
    void beat() {
        Instant now = clock.instant();
        try {
            RunAs.operator(() -> transaction.execute(status -> {
                nodes.beat(id, new Node(name, version, started, now));
                nodes.note(id, jobs.runs());
                nodes.forget(now.minus(Node.FORGOTTEN));
                return true;
            }));
            isKnown = true;
        } catch (DataAccessResourceFailureException | TransactionException e) {
            // Whoever is asked for a connection says so already; a database that is away is one thing to know.
            LOG.debug("The database does not answer, so this node is not seen", e);
            isKnown = false;
        }
    }

    /** A database that was away a moment ago is not waited for: after a day it forgets this node by itself. */
    @PreDestroy
    void leave() {
        if (isKnown) {
            try {
                RunAs.operator(() -> transaction.execute(status -> {
                    nodes.leave(id);
                    return true;
                }));
            } catch (DataAccessResourceFailureException | TransactionException e) {
                LOG.debug("The database does not answer, so this node is forgotten later", e);
            }
        }
    }
}
