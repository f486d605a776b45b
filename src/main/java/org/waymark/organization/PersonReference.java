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
 * @param apart why their name alone does not say to the viewer who is meant; null if it does
 */
public record PersonReference(
        PersonId id,
        String name,
        String email,
        @Nullable String title,
        @Nullable String department,
        @Nullable String roleAddress,
        @Nullable Apart apart)
        implements Serializable {

    /** Why a name alone does not say who is meant. */
    public enum Apart {
        /** They are the viewer's manager now, and were not introduced yet. */
        NEW,
        /** Somebody else whom the viewer could mean has a name that looks alike. */
        NAMESAKE
    }

    PersonReference(
            PersonId id,
            String name,
            String email,
            @Nullable String title,
            @Nullable String department,
            @Nullable String roleAddress,
            @Nullable String apart) {
        this(id, name, email, title, department, roleAddress, apart == null ? null : Apart.valueOf(apart));
    }

    /**
     * What to call them wherever they are named to the viewer: as audience, in a choice, a row or a heading.
     *
     * @return the name; with title and address where it alone could be somebody else's
     */
    public String called() {
        return apart == null ? name : toldApart(name, title, email);
    }

    /**
     * Whether they are the viewer's manager now, and the viewer has not acknowledged it yet.
     *
     * @return true until {@link People#acknowledge}
     */
    public boolean isIntroduced() {
        return apart == Apart.NEW;
    }

    /**
     * Tells two people of one name apart.
     *
     * @param name of one of them
     * @param title null if it was never told
     * @param email mail address
     * @return all of it, in one line
     */
    public static String toldApart(String name, @Nullable String title, String email) {
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
     * @return the first part of the name; all that {@link #called} tells where it could be somebody else's
     */
    public String firstName() {
        if (apart != null) {
            return called();
        }
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
