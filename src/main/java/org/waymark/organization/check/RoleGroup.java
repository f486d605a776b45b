package org.waymark.organization.check;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.LadderRoles.LadderRole;

/**
 * People whose role is matched at once.
 *
 * @param key their title, or the address of the role that no ladder has
 * @param people how many they are
 * @param proposal the role that is probably meant, null if none or several could be
 */
public record RoleGroup(String key, int people, @Nullable LadderRole proposal) implements Serializable {}
