package org.waymark.base.privacy;

import java.util.Collection;
import java.util.Map;

/**
 * What people call things that stand in tables by an address, whichever module the table is of: a module offers it as a bean for
 * things of its own. Programs read the address.
 */
public interface MyDataNames {

    /**
     * Whether a column holds such addresses.
     *
     * @param table its name
     * @param column its name
     * @return false for whatever else it holds
     */
    boolean areIn(String table, String column);

    /**
     * Finds names. The number of SQL statements does not depend on how many.
     *
     * @param addresses values of such columns
     * @return by address, empty for one that says nothing to people. Things that are not there any more are missing: their address is
     *     all that is left of them
     */
    Map<String, String> names(Collection<String> addresses);
}
