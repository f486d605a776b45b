package org.waymark.questionbank;

import java.util.regex.Pattern;

/** What questions and sets of the company's own are called. */
public final class OwnIds {

    /** With what they begin; nothing that comes with Waymark does. */
    static final String BEGINNING = "own-";

    private static final Pattern ID = Pattern.compile(BEGINNING + "[a-z0-9]+(-[a-z0-9]+){0,20}");
    private static final int LONGEST = 100;

    private OwnIds() {}

    /**
     * Whether something of the company's own can be called so.
     *
     * @param id nobody has checked it
     * @return whether there is such a thing or not
     */
    public static boolean canBe(String id) {
        return id.length() <= LONGEST && ID.matcher(id).matches();
    }

    /** Whether what is called so is the company's own. */
    static boolean isOwn(String id) {
        return id.startsWith(BEGINNING);
    }
}
