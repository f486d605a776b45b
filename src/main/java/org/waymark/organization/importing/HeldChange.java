package org.waymark.organization.importing;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.organization.PersonField;

/**
 * What somebody asked for and a second person has to release, as it would make them another person or somebody's manager. Its
 * parts take effect together or not at all.
 *
 * @param id tells it apart
 * @param by who asked
 * @param at when
 * @param parts what is to change, at least one
 */
public record HeldChange(long id, Somebody by, Instant at, List<Part> parts) implements Serializable {

    /**
     * A person as they are today.
     *
     * @param id who
     * @param name full name
     * @param email mail address
     */
    public record Somebody(PersonId id, String name, String email) implements Serializable {

        @Override
        public String toString() {
            return name + " (" + email + ")";
        }
    }

    /**
     * One value of one person.
     *
     * @param person whose
     * @param field what it is
     * @param from what it was when the change was asked for
     * @param to what it is to become
     */
    public record Part(Somebody person, PersonField field, Value from, Value to) implements Serializable {

        boolean concerns(PersonId somebody) {
            return person.id().equals(somebody)
                    || (to.manager() != null && to.manager().id().equals(somebody));
        }
    }

    /**
     * A text, or a manager.
     *
     * @param text null for nothing and for a manager
     * @param manager null for nothing and for a text
     */
    public record Value(@Nullable String text, @Nullable Somebody manager) implements Serializable {

        /**
         * As a sentence names it.
         *
         * @return null for nothing
         */
        public @Nullable String words() {
            return manager == null ? text : manager.toString();
        }
    }

    /**
     * Whether somebody may release or refuse it, if they keep people or accounts: not whoever asked, nor whom it is about.
     *
     * @param somebody who
     * @return false for those
     */
    public boolean mayBeDecidedBy(PersonId somebody) {
        return !by.id().equals(somebody) && parts.stream().noneMatch(part -> part.concerns(somebody));
    }
}
