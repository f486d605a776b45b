package org.waymark.identity.signon;

import java.util.Locale;

/** Why somebody who came from a provider was not let in. The page about it says what to do. */
public enum SignOnProblem {
    /** The provider does not answer, or answers with something else than what is asked for. */
    NOT_ANSWERING,
    /** What came back was not what was asked for, such as an old page that was opened again, or an attempt to come in by a trick. */
    START_AGAIN,
    /** The provider did not let the person in, or they changed their mind there. */
    CANCELLED,
    /** Nobody here has the mail address that the provider says. */
    NO_SUCH_PERSON,
    /** The provider does not say a mail address, or not that the person has shown that it is theirs. */
    ADDRESS_NOT_VERIFIED,
    /** The address has become the person's a few days ago, and may have been somebody else's. */
    ADDRESS_FRESH,
    /** The person signs in there as somebody else already. */
    JOINED_ALREADY,
    /** There is no administrator yet, and the provider does not say that this is one: whoever sets the portal up comes first. */
    NOT_READY,
    /** The provider was entered or changed by one administrator, and waits for a second one until it joins anybody. */
    NOT_RELEASED,
    /** The person has left, or their account is closed. */
    CLOSED;

    /**
     * The word for it in addresses and bundles.
     *
     * @return such as {@code not-answering}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
