package org.waymark.identity;

import jakarta.servlet.http.HttpSession;
import org.waymark.identity.session.StaySignedIn;

/**
 * What the page that signs people in and the server that reads it have agreed on. It is an ordinary HTML form, because
 * browsers keep and fill passwords in those.
 */
public final class SignInForm {

    /** The address of the page, and where the form is sent to, without a slash in front. */
    public static final String ADDRESS = "login";

    /** Parameter of the mail address. */
    public static final String EMAIL = "username";

    /** Parameter of the password. */
    public static final String PASSWORD = "password";

    /** Parameter of "stay signed in on this device". */
    public static final String STAY = StaySignedIn.PARAMETER;

    /** In the page's address: mail address and password do not match. */
    public static final String ERROR = "error";

    /** In the page's address: too many attempts. */
    public static final String WAIT = "wait";

    /** In the page's address: the form had been open until its session ended. */
    public static final String STALE = "stale";

    /** In the page's address: a password has just been set. */
    public static final String READY = "ready";

    /** In the page's address: the form is asked for although passwords let in named administrators alone. */
    public static final String BREAK_GLASS = "password";

    private static final String KEPT_EMAIL = SignInForm.class.getName() + ".email";
    private static final int LONGEST_EMAIL = 254;

    private SignInForm() {}

    /**
     * Keeps a mail address for the next time the page is shown. It stays in the session, since the address of a page
     * ends up in histories and logs.
     *
     * @param session of the visitor
     * @param email as typed; forgotten if it is too long to be one
     */
    public static void keepEmail(HttpSession session, String email) {
        session.setAttribute(KEPT_EMAIL, email.length() <= LONGEST_EMAIL ? email : "");
    }

    /**
     * Takes the mail address that was kept.
     *
     * @param session of the visitor
     * @return empty text if none was kept
     */
    public static String takeEmail(HttpSession session) {
        Object kept = session.getAttribute(KEPT_EMAIL);
        session.removeAttribute(KEPT_EMAIL);
        return kept instanceof String email ? email : "";
    }
}
