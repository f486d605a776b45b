package org.waymark.careerpath.document;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of work a role is, for whoever looks for a destination beyond their department. */
public enum RoleFamily {
    /** Deciding what is built, and why. */
    PRODUCT_MANAGEMENT,
    /** Seeing that what was decided is done in time. */
    PROJECT_MANAGEMENT,
    /** Sales and business development. */
    SALES,
    /** Teaching customers or colleagues. */
    TRAINING,
    /** Advising customers. */
    CONSULTING,
    /** Technical account management and technical sales. */
    TECHNICAL_ACCOUNTS,
    /** Building and running what others build on. */
    DEVOPS,
    /** Data science and analysis. */
    DATA_SCIENCE,
    /** Any other technical work. */
    TECHNICAL;

    /**
     * The word for this family in files, addresses and translation keys.
     *
     * @return in kebab-case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Finds a family by its {@link #word()}.
     *
     * @param word any text
     * @return empty if no family has it
     */
    public static Optional<RoleFamily> of(String word) {
        return Stream.of(values()).filter(family -> family.word().equals(word)).findFirst();
    }
}
