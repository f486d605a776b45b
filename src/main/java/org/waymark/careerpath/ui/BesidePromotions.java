package org.waymark.careerpath.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.waymark.careerpath.PathDetail;

/**
 * What another module shows on the page of a path, after how promotions work there. It offers this as a bean; this module knows nothing else
 * about it.
 */
public interface BesidePromotions {

    /**
     * Makes the part for a page of the viewer's.
     *
     * @param path which path, as it is today
     * @return empty where there is nothing to say to the viewer
     */
    Optional<Component> part(PathDetail path);
}
