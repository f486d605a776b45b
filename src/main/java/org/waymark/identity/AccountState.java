package org.waymark.identity;

/** Whether somebody can sign in. */
public enum AccountState {
    /** There is no account; a sign-in link makes one. */
    NONE,
    /** They can sign in. */
    OPEN,
    /** There is an account that lets nobody in. */
    CLOSED
}
