package org.waymark.organization;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.KnownPerson.Facts;

/** What is known of a person and can be changed. */
public enum PersonField {
    NAME(Facts::name),
    EMAIL(Facts::email),
    ID(Facts::externalId),
    TITLE(Facts::title),
    DEPARTMENT(Facts::department),
    START_DATE(Facts::startsOn),
    END_DATE(Facts::endsOn),
    ROLE(Facts::roleAddress),
    /** Somebody else, who is none of the facts. */
    MANAGER(facts -> null);

    @SuppressWarnings("ImmutableEnumChecker") // A method of a record.
    private final Function<Facts, @Nullable Object> value;

    PersonField(Function<Facts, @Nullable Object> value) {
        this.value = value;
    }

    /**
     * What it is by what is known of somebody.
     *
     * @param facts of the person
     * @return a day as ISO 8601 has it; null for nothing
     */
    public @Nullable String text(Facts facts) {
        Object known = value.apply(facts);
        return known == null ? null : known.toString();
    }

    /**
     * The word in the bundle.
     *
     * @return its key
     */
    public String key() {
        return "organization.import.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
