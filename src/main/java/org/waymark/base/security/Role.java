package org.waymark.base.security;

/**
 * What an account is trusted with. "Manager" is missing on purpose: it follows from the reporting line of the day,
 * see product.md, "Who uses it".
 */
public enum Role {
    /** Everybody who can sign in. */
    EMPLOYEE,
    /** Keeps people, ladders and the question bank; sees no content. */
    PEOPLE_TEAM,
    /** Keeps accounts and the installation; sees no content. */
    ADMINISTRATOR,
    /** Commands and start-up jobs: organisation, accounts and ladders, never what people wrote. */
    OPERATOR;

    /**
     * The name of this role for Spring Security.
     *
     * @return the authority, with Spring's prefix
     */
    public String authority() {
        return "ROLE_" + name();
    }
}
