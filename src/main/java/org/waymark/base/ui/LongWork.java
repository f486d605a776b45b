package org.waymark.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.waymark.base.security.RunAs;

/**
 * Work that takes its time: it goes on apart from the page, so that the page answers meanwhile. More of it at once than a few would take
 * memory and the database from everybody else, so the rest waits its turn.
 */
public final class LongWork {

    /** How much goes on at once on a node. */
    static final int AT_ONCE = 4;

    private static final Executor EXECUTOR =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());

    private LongWork() {}

    /**
     * Starts work as whoever is looking at a page, as soon as it is its turn, and comes back to the page with what it came
     * to. Whoever has left the page is told nothing; the work goes on all the same.
     *
     * @param ui the page, of the current thread
     * @param work does not touch the page
     * @param done takes what the work returned, with the page's lock
     * @param failed takes what the work threw, with the page's lock
     * @param <T> what the work returns
     */
    public static <T> void start(
            UI ui, Supplier<T> work, SerializableConsumer<T> done, SerializableConsumer<RuntimeException> failed) {
        Supplier<T> asViewer = RunAs.whoeverAsks(work);
        SerializableConsumer<T> back = ui.accessLater(done, () -> {});
        SerializableConsumer<RuntimeException> sorry = ui.accessLater(failed, () -> {});
        EXECUTOR.execute(() -> {
            T result;
            try {
                result = asViewer.get();
            } catch (RuntimeException e) {
                sorry.accept(e);
                return;
            }
            back.accept(result);
        });
    }
}
