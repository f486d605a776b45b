package org.waymark.identity;

import java.util.Locale;

/** Why an account or its password could not be set as asked for. Nothing was changed then. */
public enum AccountProblem {
    /** The one-time link is unknown, used or too old; the three are not told apart. */
    LINK_OVER,
    /** There is no name. */
    NAME_MISSING,
    /** This is not a mail address. */
    EMAIL_NOT_VALID,
    /** The mail address is that of somebody of another name, or of somebody who has left. */
    EMAIL_OF_SOMEBODY_ELSE,
    /** Fewer than {@link Accounts#PASSWORD_MINIMUM} characters. */
    PASSWORD_TOO_SHORT,
    /** More than {@link Accounts#PASSWORD_MAXIMUM} characters, or more than bcrypt reads. */
    PASSWORD_TOO_LONG,
    /** The password is the person's name or mail address. */
    PASSWORD_KNOWN_TO_OTHERS,
    /** Others would guess it soon: it is among the most common ones, or made of little. */
    PASSWORD_EASY,
    /** What was given as the current password is not it. */
    PASSWORD_WRONG,
    /** What was given as a code is not, or not any more, one of theirs. */
    CODE_WRONG,
    /** What a passkey has signed is not what it was asked, or not of this person's passkey. */
    PASSKEY_WRONG,
    /** The current password, or a code, was wrong too often lately. */
    TOO_MANY_ATTEMPTS,
    /** Passwords let in nobody but a few named administrators; everybody else signs in at a provider. */
    PASSWORDS_OFF;

    /**
     * The text that tells a person what to do.
     *
     * @return its key in the module's bundle
     */
    public String messageKey() {
        return "identity.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
