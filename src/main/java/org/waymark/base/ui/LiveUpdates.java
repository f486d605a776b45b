package org.waymark.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.base.domain.PersonId;

/**
 * Tells open pages that something they may show has changed: the pages of one person, or those that show one thing. It
 * carries no content: each page reads again through its services, as its own viewer.
 */
@org.springframework.stereotype.Component
public class LiveUpdates {

    private record Page(UI ui, Command refresh) {}

    /** By whose or what pages they are. */
    private final Map<Object, Set<Page>> pages = new ConcurrentHashMap<>();

    // Never the caller's thread: it still holds the transaction, and with it the identity, of whoever made the change.
    private final Executor executor = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Refreshes a component whenever something for its viewer changes, for as long as it is attached.
     *
     * @param component what is on the page
     * @param viewer whose page it is
     * @param refresh reads the state again and shows it; runs with the page's lock and as its viewer
     */
    public void keepFresh(Component component, PersonId viewer, Command refresh) {
        keep(component, viewer, refresh);
    }

    /**
     * Refreshes a component whenever a thing changes that several people may look at, for as long as it is attached.
     *
     * @param component what is on the page
     * @param topic the thing
     * @param refresh reads the state again and shows it; runs with the page's lock and as its viewer
     */
    public void keepFresh(Component component, String topic, Command refresh) {
        keep(component, topic, refresh);
    }

    private void keep(Component component, Object key, Command refresh) {
        component.addAttachListener(attached -> {
            Page page = new Page(attached.getUI(), refresh);
            Set<Page> open = pages.computeIfAbsent(key, ignored -> ConcurrentHashMap.newKeySet());
            open.add(page);
            Registration[] once = new Registration[1];
            once[0] = component.addDetachListener(detached -> {
                once[0].remove();
                open.remove(page);
            });
        });
    }

    /**
     * Announces a change once the current transaction has committed; without a transaction, now.
     *
     * @param viewer whose pages shall look again
     */
    public void announce(PersonId viewer) {
        afterCommit(viewer);
    }

    /**
     * Announces a change once the current transaction has committed; without a transaction, now.
     *
     * @param topic the thing that changed
     */
    public void announce(String topic) {
        afterCommit(topic);
    }

    private void afterCommit(Object key) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            refresh(key);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                refresh(key);
            }
        });
    }

    private void refresh(Object key) {
        for (Page page : pages.getOrDefault(key, Set.of())) {
            executor.execute(() -> {
                // A page that fails to refresh reports to its own session's error handler; nobody waits for it here.
                Future<Void> reported = page.ui().access(page.refresh());
            });
        }
    }
}
