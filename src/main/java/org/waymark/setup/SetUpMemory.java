package org.waymark.setup;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;
import org.waymark.base.security.RunAs;
import org.waymark.base.setup.SetUpFinished;
import org.waymark.base.ui.LiveUpdates;

/** Whether set-up is over, as each node remembers it: home tells administrators of it, and asks the database for nothing more. */
@Component
class SetUpMemory {

    private final SetUpStore store;
    private final LiveUpdates updates;
    private volatile @Nullable Boolean over;

    /** Counts what was told, so that nothing is kept that was read before it. */
    private final AtomicInteger told = new AtomicInteger();

    SetUpMemory(SetUpStore store, LiveUpdates updates) {
        this.store = store;
        this.updates = updates;
        updates.whenChanged(SetUp.TOPIC, this::forget);
    }

    private void forget() {
        told.incrementAndGet();
        over = null;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebApplicationContext) {
            boolean _ = isOver();
        }
    }

    /** The demo company is there from its first minute. */
    @EventListener
    void finished(SetUpFinished finished) {
        RunAs.operator(() -> {
            store.hide(null);
            return true;
        });
        updates.announce(SetUp.TOPIC);
    }

    boolean isOver() {
        Boolean known = over;
        if (known == null) {
            int before = told.get();
            known = RunAs.operator(() -> store.read().isOver());
            if (told.get() == before) {
                over = known;
            }
        }
        return known;
    }
}
