package org.waymark.base.ui;

import com.vaadin.flow.component.html.Section;

/**
 * What a module lets people keep on the page of their own account. Its bean says its place with {@code @Order}.
 *
 * <p>The module of accounts knows none of them.
 */
public interface AccountSection {

    /**
     * Makes the part for the viewer.
     *
     * @return of the class {@code wm-section}, beginning with its heading
     */
    Section section();
}
