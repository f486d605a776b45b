package org.waymark.careerpath;

/** The titles of roles, for a statement that asks for much else. They are everybody's to see. */
public final class RoleTitles {

    private RoleTitles() {}

    /**
     * A query for them.
     *
     * @param addresses the SQL of an array of addresses of roles
     * @return SQL of rows of an address and a title
     */
    public static String in(String addresses) {
        return "select role.address, role.title from role where role.address = any (" + addresses + ")";
    }
}
