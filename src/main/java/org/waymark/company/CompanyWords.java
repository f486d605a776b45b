package org.waymark.company;

import java.io.Serializable;

/**
 * What a company says of itself in words, and its accent. Whatever is empty is not said.
 *
 * @param name the company's name, one line
 * @param accent the colour of links and buttons, as {@code #rrggbb} in lower case; empty for Waymark's own
 * @param welcome what whoever comes to sign in reads, in paragraphs
 * @param privacyContact whom to turn to about privacy, in paragraphs
 * @param logoWords what the logo shows, for whoever does not see it; empty if it shows nothing but the name, which stands beside it
 */
public record CompanyWords(String name, String accent, String welcome, String privacyContact, String logoWords)
        implements Serializable {

    /** How many characters of a name fit. */
    public static final int LONGEST_NAME = 80;

    /** How many characters of a welcome or of whom to turn to fit. */
    public static final int LONGEST_TEXT = 2000;

    /** How many characters of what a logo shows fit. */
    public static final int LONGEST_LOGO_WORDS = 200;

    /** Of a company that has said nothing yet. */
    public static final CompanyWords NONE = new CompanyWords("", "", "", "", "");

    /**
     * One of them.
     *
     * @param field which
     */
    public String of(CompanyField field) {
        return switch (field) {
            case NAME -> name;
            case ACCENT -> accent;
            case WELCOME -> welcome;
            case PRIVACY_CONTACT -> privacyContact;
            case LOGO_WORDS -> logoWords;
        };
    }

    /**
     * The same with another one of them.
     *
     * @param field which
     * @param text what it says
     */
    public CompanyWords with(CompanyField field, String text) {
        return new CompanyWords(
                field == CompanyField.NAME ? text : name,
                field == CompanyField.ACCENT ? text : accent,
                field == CompanyField.WELCOME ? text : welcome,
                field == CompanyField.PRIVACY_CONTACT ? text : privacyContact,
                field == CompanyField.LOGO_WORDS ? text : logoWords);
    }
}
