package org.waymark.base.health;

import java.util.List;

/**
 * What one part of the portal says of how it is. A module offers it as a bean, which says its place with {@code @Order}.
 *
 * <p>It is asked as the operator and within a transaction, on an administrator's page that may take twelve statements for all reports
 * together: one each, however much there is.
 */
public interface HealthReport {

    /**
     * What it is about.
     *
     * @return the key of the heading of its part of the page
     */
    String title();

    /**
     * How it is.
     *
     * @return what is amiss and what is well; never what somebody wrote, and no person
     */
    List<HealthSign> signs();
}
