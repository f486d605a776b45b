package org.waymark.organization;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/**
 * A person as colleagues know them.
 *
 * @param id who
 * @param name full name
 * @param email mail address, which is also what they sign in with
 * @param title what the organisation calls their work, null if it was never told
 * @param department null for somebody outside every department
 * @param roleAddress the role they hold on a ladder, as {@code path.role}; null if it is not known
 */
public record PersonReference(
        PersonId id,
        String name,
        String email,
        @Nullable String title,
        @Nullable String department,
        @Nullable String roleAddress)
        implements Serializable {

    /**
     * Tells two people of one name apart.
     *
     * @param name of one of them
     * @param title null if it was never told
     * @param email mail address
     * @return all of it, in one line
     */
    static String toldApart(String name, @Nullable String title, String email) {
        return title == null || title.isEmpty() ? name + " (" + email + ")" : name + " (" + title + ", " + email + ")";
    }

    /**
     * Whether mail can reach this person: somebody else may have the address of who has left.
     *
     * @return false if {@link #email} only fills the place of an address
     */
    public boolean hasAddress() {
        return !email.endsWith(Person.RETIRED);
    }

    /**
     * Whether somebody of a name can be this person: a mail address alone passes from hand to hand.
     *
     * @param other a full name
     * @return true if one part of it at least is one of this person's
     */
    public boolean mayBeCalled(String other) {
        return PersonNames.shareAPart(name, other);
    }

    /**
     * The name to use in a sentence.
     *
     * @return the first part of the name
     */
    public String firstName() {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
