package org.waymark.careerpath;

/** {@code path.role}: how a role is named from outside its path, in files, addresses and people's records. */
final class RoleAddress {

    private static final char SEPARATOR = '.';

    private RoleAddress() {}

    static String of(String path, String role) {
        return path + SEPARATOR + role;
    }

    static boolean isWhole(String reference) {
        return reference.indexOf(SEPARATOR) >= 0;
    }

    static String path(String address) {
        int separator = address.indexOf(SEPARATOR);
        return separator < 0 ? "" : address.substring(0, separator);
    }

    static String role(String address) {
        return address.substring(address.indexOf(SEPARATOR) + 1);
    }
}
