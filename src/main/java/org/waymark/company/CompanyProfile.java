package org.waymark.company;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What everybody sees of the company, also before they have signed in.
 *
 * @param words in words
 * @param light its logo for light pages, null for none
 * @param dark its logo for dark pages, null if there is none apart from the one for light ones
 */
public record CompanyProfile(
        CompanyWords words,
        @Nullable CompanyLogo light,
        @Nullable CompanyLogo dark) implements Serializable {

    /** Of a company that has said nothing yet. */
    public static final CompanyProfile NONE = new CompanyProfile(CompanyWords.NONE, null, null);

    /** What it is called; empty if nobody has said it yet. */
    public String name() {
        return words.name();
    }
}
