package org.waymark.organization;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * The roles of all ladders, as far as people need them: to choose one and to tell one that does not exist. The module
 * that keeps the ladders offers this as a bean; organization knows nothing else about them.
 */
public interface LadderRoles {

    /**
     * One role.
     *
     * @param address as {@code path.role}
     * @param title how a person knows it
     * @param path what its path is called
     */
    record LadderRole(String address, String title, String path) implements Serializable {}

    /**
     * Every role of every ladder.
     *
     * @return in the order of a list to choose from
     */
    List<LadderRole> list();

    /**
     * Some of them.
     *
     * @param addresses of the roles that are asked for
     * @return in any order; those that no ladder has are missing
     */
    List<LadderRole> find(Collection<String> addresses);

    /**
     * Whether there is such a role.
     *
     * @param address as {@code path.role}
     * @return false for any other text
     */
    boolean exists(String address);
}
