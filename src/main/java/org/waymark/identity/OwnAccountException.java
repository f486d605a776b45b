package org.waymark.identity;

/** Nobody closes their own account: somebody has to be left who can open it again. */
public final class OwnAccountException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OwnAccountException() {
        super("An administrator cannot close their own account");
    }
}
