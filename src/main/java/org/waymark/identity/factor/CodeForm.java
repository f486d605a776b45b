package org.waymark.identity.factor;

/** What the page that asks for a code and the server that reads it have agreed on. An ordinary form, as browsers fill codes in there. */
public final class CodeForm {

    /** The address of the page, and where the form is sent to, without a slash in front. */
    public static final String ADDRESS = "login/code";

    /** Parameter of the code. */
    public static final String CODE = "code";

    /** In the page's address: the code is not, or not any more, one of theirs. */
    public static final String ERROR = "error";

    /** In the page's address: too many attempts. */
    public static final String WAIT = "wait";

    private CodeForm() {}
}
