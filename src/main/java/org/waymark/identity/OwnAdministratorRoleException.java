package org.waymark.identity;

/** An administrator tried to take that role from themselves: perhaps nobody would be left who could give it back. */
public final class OwnAdministratorRoleException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    OwnAdministratorRoleException() {
        super("Administrators cannot take this role from themselves. Ask another administrator to do it.");
    }
}
