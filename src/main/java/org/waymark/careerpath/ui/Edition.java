package org.waymark.careerpath.ui;

import com.vaadin.flow.router.QueryParameters;

/**
 * Which text of a ladder an address asks for: today's, an earlier version with {@code ?version=3}, or the draft with
 * {@code ?draft}.
 *
 * @param version number of an earlier version, 0 for none
 * @param isDraft whether it is the draft
 */
record Edition(int version, boolean isDraft) {

    private static final Edition TODAY = new Edition(0, false);

    static Edition of(QueryParameters parameters) {
        if (parameters.getParameters().containsKey("draft")) {
            return new Edition(0, true);
        }
        return parameters
                .getSingleParameter("version")
                .filter(number -> number.matches("[1-9]\\d{0,8}"))
                .map(number -> new Edition(Integer.parseInt(number), false))
                .orElse(TODAY);
    }

    boolean isToday() {
        return equals(TODAY);
    }

    /** What an address within the same ladder ends with, to stay in this edition. */
    String suffix() {
        return isDraft ? "?draft" : version > 0 ? "?version=" + version : "";
    }
}
