package org.waymark.base.setup;

import java.util.Locale;

/** The steps, in the order in which they are best taken. */
public enum SetUpKey {
    /** In which language and at which time the portal speaks. */
    LANGUAGE,
    /** What the company is called. */
    NAME,
    /** Whether mail goes out. */
    MAIL,
    /** Where people sign in. */
    SIGN_ON,
    /** Who works here. */
    PEOPLE,
    /** What roles ask for. */
    LADDERS,
    /** What people are asked. */
    QUESTIONS,
    /** That people come. */
    INVITATIONS;

    /** The word for it in bundles. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
