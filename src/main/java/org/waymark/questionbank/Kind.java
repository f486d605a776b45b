package org.waymark.questionbank;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The eight kinds of career conversation, in the order in which they are shown; see product.md. */
public enum Kind {
    /** How promotions work here, and the next role. */
    NEXT_PROMOTION("next-promotion"),
    /** Roles two, three or four steps away. */
    ROLES_AROUND_ME("roles-around-me"),
    /** What somebody loves outside work. */
    LIFE_OUTSIDE_WORK("life-outside-work"),
    /** Work that gives energy, and work to try. */
    WORK_I_ENJOY("work-i-enjoy"),
    /** Long-term goals and how it goes. */
    GOALS_AND_PROGRESS("goals-and-progress"),
    /** What somebody is good at. */
    STRENGTHS("strengths"),
    /** Work in other parts of the company. */
    BEYOND_THE_DEPARTMENT("beyond-the-department"),
    /** A change that leads elsewhere. */
    BEYOND_THE_COMPANY("beyond-the-company");

    private static final List<Kind> EASIEST_FIRST = List.of(
            WORK_I_ENJOY,
            STRENGTHS,
            GOALS_AND_PROGRESS,
            LIFE_OUTSIDE_WORK,
            NEXT_PROMOTION,
            ROLES_AROUND_ME,
            BEYOND_THE_DEPARTMENT,
            BEYOND_THE_COMPANY);

    private final String slug;

    Kind(String slug) {
        this.slug = slug;
    }

    /**
     * All kinds, beginning with those that are easy to begin with: energy, strengths and goals. What lies beyond this
     * company can wait.
     *
     * @return unmodifiable
     */
    public static List<Kind> easiestFirst() {
        return EASIEST_FIRST;
    }

    /**
     * The stable name in data files and in the database.
     *
     * @return such as {@code next-promotion}
     */
    public String slug() {
        return slug;
    }

    /**
     * Whether answers of this kind stay with their author unless they decide otherwise, and the page says why.
     *
     * @return true for the kinds that reach beyond work here
     */
    public boolean isPersonal() {
        return this == LIFE_OUTSIDE_WORK || this == BEYOND_THE_COMPANY;
    }

    /**
     * Names its text in the translation bundles.
     *
     * @return a key
     */
    public String key() {
        return "questionbank.kind." + slug;
    }

    /**
     * Finds a kind by its slug.
     *
     * @param slug such as {@code strengths}
     * @return empty for an unknown one
     */
    public static Optional<Kind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
    }
}
