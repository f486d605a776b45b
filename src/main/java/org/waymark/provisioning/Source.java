package org.waymark.provisioning;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import org.waymark.base.security.Role;

/**
 * A provider that keeps people here.
 *
 * @param id of it
 * @param name by which administrators know it
 * @param administratorGroup what it calls the group of administrators; empty where it does not decide who is one
 * @param peopleTeamGroup what it calls the group of the People team; empty where it does not decide who is in it
 */
public record Source(long id, String name, String administratorGroup, String peopleTeamGroup) implements Serializable {

    /** What its groups are called, by what they make of their members. */
    Map<Role, String> groups() {
        Map<Role, String> groups = new EnumMap<>(Role.class);
        if (!administratorGroup.isEmpty()) {
            groups.put(Role.ADMINISTRATOR, administratorGroup);
        }
        if (!peopleTeamGroup.isEmpty()) {
            groups.put(Role.PEOPLE_TEAM, peopleTeamGroup);
        }
        return groups;
    }
}
