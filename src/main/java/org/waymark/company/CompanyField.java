package org.waymark.company;

import java.util.Locale;

/** What a company says of itself, each of which somebody can change while somebody else changes another one. */
public enum CompanyField {
    /** What it is called. */
    NAME(CompanyWords.LONGEST_NAME),
    /** The colour of links and buttons. */
    ACCENT(7),
    /** What whoever comes to sign in reads. */
    WELCOME(CompanyWords.LONGEST_TEXT),
    /** Whom to turn to about privacy. */
    PRIVACY_CONTACT(CompanyWords.LONGEST_TEXT),
    /** What its logo shows. */
    LOGO_WORDS(CompanyWords.LONGEST_LOGO_WORDS);

    private final int longest;

    CompanyField(int longest) {
        this.longest = longest;
    }

    /** How many characters fit. */
    public int longest() {
        return longest;
    }

    /** The word for it in bundles. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
