package org.waymark.careerpath.document;

/** {@code path.role}: how a role is named from outside its path, in files, addresses and people's records. */
public final class RoleAddress {

    private static final char SEPARATOR = '.';

    private RoleAddress() {}

    /**
     * Puts an address together.
     *
     * @param path id of the path
     * @param role id of the role in it
     * @return {@code path.role}
     */
    public static String of(String path, String role) {
        return path + SEPARATOR + role;
    }

    static boolean isWhole(String reference) {
        return reference.indexOf(SEPARATOR) >= 0;
    }

    /**
     * The path that a role belongs to.
     *
     * @param address {@code path.role}
     * @return the path's id; empty for anything that is no whole address
     */
    public static String path(String address) {
        int separator = address.indexOf(SEPARATOR);
        return separator < 0 ? "" : address.substring(0, separator);
    }

    /**
     * The role within its path.
     *
     * @param address {@code path.role}
     * @return the role's id; all of it for anything that is no whole address
     */
    public static String role(String address) {
        return address.substring(address.indexOf(SEPARATOR) + 1);
    }
}
