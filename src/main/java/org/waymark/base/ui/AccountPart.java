package org.waymark.base.ui;

import com.vaadin.flow.component.Component;

/** A part of the page of one's own account which another module keeps, and offers as a bean. */
@FunctionalInterface
public interface AccountPart {

    /**
     * The part for whoever looks.
     *
     * @return a section with its heading
     */
    Component section();
}
