package org.waymark.identity.factor;

import org.waymark.base.text.OneLine;

/** What somebody calls a passkey: a short line that everybody can read. */
public final class PasskeyLabel {

    /** How many characters it has at most. */
    public static final int LONGEST = 60;

    private PasskeyLabel() {}

    /**
     * Whether a passkey can be called so.
     *
     * @param typed as it was typed
     * @return false for nothing, for too much, and for what not everybody can read
     */
    public static boolean isFine(String typed) {
        String line = OneLine.of(typed);
        return !line.isEmpty() && line.length() <= LONGEST && OneLine.flaw(line).isEmpty();
    }

    /** It as a line; what is not fine is refused. */
    static String checked(String typed) {
        if (!isFine(typed)) {
            throw new IllegalArgumentException("Not a name for a passkey");
        }
        return OneLine.of(typed);
    }
}
