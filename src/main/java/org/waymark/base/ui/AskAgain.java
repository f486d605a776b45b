package org.waymark.base.ui;

import com.vaadin.flow.function.SerializableRunnable;
import org.waymark.base.security.RecentProof;

/**
 * What a page wraps around something that takes a {@link RecentProof}. The module that keeps the accounts offers it as a bean.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-30-asked-again.md">Decision: asked again</a>
 */
public interface AskAgain {

    /**
     * Does something, after the viewer has shown once more that it is they if a service asks for that.
     *
     * @param act calls the service; it may be called twice
     */
    void before(SerializableRunnable act);
}
