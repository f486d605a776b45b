package org.waymark.base.ui;

import com.vaadin.flow.component.html.Section;

/**
 * What a module adds to the page of providers, for administrators. Its bean says its place with {@code @Order}.
 *
 * <p>The module of sign-on knows none of them.
 */
public interface SignOnSection {

    /**
     * Makes the part.
     *
     * @return of the class {@code wm-section}, beginning with its heading
     */
    Section section();
}
