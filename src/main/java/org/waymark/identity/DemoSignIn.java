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
}
