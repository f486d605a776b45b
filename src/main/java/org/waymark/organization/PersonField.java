package org.waymark.organization;

import java.util.Locale;

/** What is known of a person and can be changed. */
public enum PersonField {
    ID,
    NAME,
    EMAIL,
    TITLE,
    DEPARTMENT,
    START_DATE,
    END_DATE,
    ROLE,
    MANAGER;

    /**
     * The word in the bundle.
     *
     * @return its key
     */
    public String key() {
        return "organization.import.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
