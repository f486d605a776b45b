package org.waymark.organization.check;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be amiss in what is known of somebody who works here. */
public enum PeopleCheck {
    /** They report to somebody who has left. */
    MANAGER_HAS_LEFT,
    /** They report to each other in a circle, or to somebody who does. No import makes one; a hand in the database can. */
    CIRCLE,
    /** They report to nobody, and nobody reports to them. */
    NO_MANAGER,
    /** They report to nobody, and people report to them: for the top of a company that is right, so it counts as nothing amiss. */
    TOP,
    /** They have no account. */
    NO_ACCOUNT,
    /** They hold no role. */
    NO_ROLE,
    /** They hold a role that no ladder has. */
    UNKNOWN_ROLE;

    /**
     * The word for it in addresses and bundles.
     *
     * @return such as {@code no-manager}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether something is to be done about it.
     *
     * @return false for what may be right
     */
    public boolean isAmiss() {
        return this != TOP;
    }

    /**
     * Whether people of one title, or of one address of a role, can be matched to a role at once.
     *
     * @return true for those about roles
     */
    public boolean isAboutRoles() {
        return this == NO_ROLE || this == UNKNOWN_ROLE;
    }

    /**
     * Finds one by its {@link #word}.
     *
     * @param word as an address has it
     * @return empty for anything else
     */
    public static Optional<PeopleCheck> ofWord(String word) {
        return Stream.of(values()).filter(check -> check.word().equals(word)).findFirst();
    }
}
