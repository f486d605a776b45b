package org.waymark.identity;

/** Says whether the sign-in page offers the demo company's accounts, whose password everybody knows. */
public interface DemoSignIn {

    /** The one password of all of them. */
    String PASSWORD = "waymark";

    /**
     * Whether the demo company lives in this installation.
     *
     * @return false for every company that is real
     */
    boolean isOffered();

    /**
     * Whether the demo company is being made: whoever comes that early signs in a little later.
     *
     * @return true for some seconds of the first start
     */
    boolean isComing();
}
