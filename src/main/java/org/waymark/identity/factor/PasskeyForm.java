package org.waymark.identity.factor;

/** What the pages with "Sign in with a passkey" and the server have agreed on. */
public final class PasskeyForm {

    /** Where the answer of a passkey is sent to, without a slash in front. */
    public static final String ADDRESS = "login/passkey";

    /** Where a page gets what a passkey has to sign, without a slash in front. */
    public static final String QUESTION = "login/passkey/question";

    /** Parameter of the answer, as the browser writes it. */
    public static final String ANSWER = "answer";

    /** In the address of the sign-in page: the passkey lets nobody in, or not any more. */
    public static final String REFUSED = "passkey";

    private PasskeyForm() {}
}
