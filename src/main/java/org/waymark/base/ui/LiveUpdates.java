package org.waymark.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.base.database.OtherNodes;
import org.waymark.base.domain.Failure;
import org.waymark.base.domain.PersonId;

/**
 * Tells open pages that something they may show has changed: the pages of one person, or those that show one thing. It
 * carries no content: each page reads again through its services, as its own viewer. Pages on other nodes are told through
 * the database.
 */
@org.springframework.stereotype.Component
public class LiveUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);

    private record Page(UI ui, Command refresh) {}

    /** By whose or what pages they are, as {@link #key} names it. */
    private final Map<String, Set<Page>> pages = new ConcurrentHashMap<>();

    /** What keeps something of a thing in memory, by the key of that. */
    private final Map<String, Set<Runnable>> memories = new ConcurrentHashMap<>();

    // Never the caller's thread: it still holds the transaction, and with it the identity, of whoever made the change.
    private final Executor executor = Executors.newVirtualThreadPerTaskExecutor();

    private final OtherNodes otherNodes;
    private OtherNodes.@Nullable Listening listening;

    LiveUpdates(OtherNodes otherNodes) {
        this.otherNodes = otherNodes;
    }

    /** There are pages as soon as there is a web server; a command on the command line needs to hear nothing. */
    @EventListener(WebServerInitializedEvent.class)
    void listen() {
        listening = otherNodes.listen(this::refresh, this::refreshAll);
    }

    @PreDestroy
    void stop() {
        if (listening != null) {
            listening.close();
        }
    }

    /**
     * Refreshes a component whenever something for its viewer changes, for as long as it is attached.
     *
     * @param component what is on the page
     * @param viewer whose page it is
     * @param refresh reads the state again and shows it; runs with the page's lock and as its viewer
     */
    public void keepFresh(Component component, PersonId viewer, Command refresh) {
        keep(component, key(viewer), refresh);
    }

    /**
     * Refreshes a component whenever a thing changes that several people may look at, for as long as it is attached.
     *
     * @param component what is on the page
     * @param topic the thing
     * @param refresh reads the state again and shows it; runs with the page's lock and as its viewer
     */
    public void keepFresh(Component component, String topic, Command refresh) {
        keep(component, key(topic), refresh);
    }

    /**
     * Tells what keeps something of a thing in memory, for as long as the portal runs, that it holds no more: when it was changed
     * here or on another node, and when that could not be heard for a while.
     *
     * @param topic the thing
     * @param forget drops what is kept, at once and without asking the database
     */
    public void whenChanged(String topic, Runnable forget) {
        memories.computeIfAbsent(key(topic), ignored -> ConcurrentHashMap.newKeySet())
                .add(forget);
    }

    private void keep(Component component, String key, Command refresh) {
        component.addAttachListener(attached -> {
            Page page = new Page(attached.getUI(), refresh);
            onPage(page.ui()).add(refresh);
            Set<Page> open = pages.computeIfAbsent(key, ignored -> ConcurrentHashMap.newKeySet());
            open.add(page);
            Registration[] once = new Registration[1];
            once[0] = component.addDetachListener(detached -> {
                once[0].remove();
                open.remove(page);
                onPage(page.ui()).remove(refresh);
            });
        });
    }

    /**
     * Announces a change once the current transaction has committed; without a transaction, now.
     *
     * @param viewer whose pages shall look again
     */
    public void announce(PersonId viewer) {
        announceKey(key(viewer));
    }

    /**
     * Announces a change once the current transaction has committed; without a transaction, now.
     *
     * @param topic the thing that changed; its name reaches other nodes, so it holds no content
     */
    public void announce(String topic) {
        announceKey(key(topic));
    }

    private static String key(PersonId viewer) {
        return "person " + viewer;
    }

    private static String key(String topic) {
        return "topic " + topic;
    }

    private void announceKey(String key) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            refresh(key);
            otherNodes.tell(Set.of(key));
            return;
        }
        Announcements known = (Announcements) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new Announcements();
            TransactionSynchronizationManager.registerSynchronization(known);
            TransactionSynchronizationManager.bindResource(this, known);
        }
        known.keys.add(key);
    }

    /** What one transaction has changed. Nobody hears of it before it commits, or if it does not. */
    private final class Announcements implements TransactionSynchronization {

        private final Set<String> keys = new LinkedHashSet<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(LiveUpdates.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(LiveUpdates.this, this);
        }

        @Override
        public void afterCommit() {
            keys.forEach(LiveUpdates.this::refresh);
            otherNodes.tell(keys);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(LiveUpdates.this);
        }
    }

    /** What can be refreshed on one page, in its order. */
    private static final class OnPage extends LinkedHashSet<Command> {

        private static final long serialVersionUID = 1;
    }

    private static Set<Command> onPage(UI ui) {
        OnPage known = ComponentUtil.getData(ui, OnPage.class);
        if (known == null) {
            known = new OnPage();
            ComponentUtil.setData(ui, OnPage.class, known);
        }
        return known;
    }

    /**
     * Refreshes a page at once: something else is true than what it shows.
     *
     * @param ui the page, whose lock the current thread holds
     */
    void refresh(UI ui) {
        for (Command refresh : List.copyOf(onPage(ui))) {
            look(refresh);
        }
    }

    /** A page that fails to refresh stays as it is, and nobody has pressed anything. */
    private static void look(Command refresh) {
        try {
            refresh.execute();
        } catch (RuntimeException e) {
            LOG.warn("A page could not be refreshed: {}", Failure.describe(e));
        }
    }

    private void refresh(String key) {
        memories.getOrDefault(key, Set.of()).forEach(Runnable::run);
        refresh(pages.getOrDefault(key, Set.of()));
    }

    private void refreshAll() {
        memories.values().forEach(all -> all.forEach(Runnable::run));
        pages.values().forEach(this::refresh);
    }

    private void refresh(Set<Page> open) {
        for (Page page : open) {
            executor.execute(() -> {
                Future<Void> nobodyWaits = page.ui().access(() -> look(page.refresh()));
            });
        }
    }
}
