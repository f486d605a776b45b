package org.waymark.testing;

import org.waymark.base.domain.PersonId;

/** What a browser says when a button is pressed that gives words away, whatever a page offers. */
public final class Pressed {

    private Pressed() {}

    /** Names what is to be done, and for whom. */
    public static String to(String action, PersonId reader) {
        return action + "@" + reader;
    }
}
