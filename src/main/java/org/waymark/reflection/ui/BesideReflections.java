package org.waymark.reflection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.waymark.reflection.ReflectionId;

/**
 * What another module shows on the page of one's reflections. It offers this as a bean; this module knows nothing else
 * about it.
 */
public interface BesideReflections {

    /** A part of one page. */
    interface Part extends Serializable {

        /**
         * What is on the page.
         *
         * @return always the same
         */
        Component component();

        /**
         * Reads anew what it shows.
         *
         * @param next which of the viewer's reflections comes next, null for none
         */
        void refresh(@Nullable ReflectionId next);
    }

    /**
     * Makes the part for a page of the viewer's.
     *
     * @param changed to be called when the viewer has changed their reflections from there; it refreshes the part too
     * @return empty until it is refreshed
     */
    Part part(SerializableRunnable changed);
}
