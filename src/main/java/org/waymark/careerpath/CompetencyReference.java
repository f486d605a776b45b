package org.waymark.careerpath;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.document.RoleAddress;

/**
 * A competency as it is named elsewhere.
 *
 * @param address {@code path.competency}; it stays the same from import to import
 * @param name what people call it
 * @param summary what it means, null if nobody wrote it
 * @param path id of its path
 * @param pathName name of its path
 */
public record CompetencyReference(
        String address, String name, @Nullable String summary, String path, String pathName) implements Serializable {

    /**
     * Whether it is of the path that a role is on.
     *
     * @param role address of the role, null for none
     * @return false without a role
     */
    public boolean isOnPathOf(@Nullable String role) {
        return role != null && RoleAddress.path(role).equals(path);
    }
}
