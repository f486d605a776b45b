package org.waymark.company;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;

/**
 * What came of saving what a company says of itself: all of it is kept, or nothing.
 *
 * @param isKept whether it is
 * @param now what is kept from now on, or still
 * @param refused why, field by field
 * @param meanwhile what somebody else changed since the page was read, and whoever saves has changed too
 * @param nearest the nearest accent that can be read, null if the accent is not refused
 */
public record CompanyOutcome(
        boolean isKept,
        CompanyWords now,
        Map<CompanyField, Sentence> refused,
        Set<CompanyField> meanwhile,
        @Nullable String nearest) {}
