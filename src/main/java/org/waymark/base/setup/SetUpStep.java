package org.waymark.base.setup;

import org.waymark.base.security.Role;

/** A step of set-up, told by the module that knows it. */
public interface SetUpStep {

    /** Which one; there is one bean for each. */
    SetUpKey key();

    /** How it is. Asked as the operator, in the transaction of the page; one statement, or two. */
    SetUpState state();

    /** Where it is done, without the leading slash; empty where nothing is to be done anywhere. */
    String address();

    /** Who does it there. */
    default Role role() {
        return Role.ADMINISTRATOR;
    }
}
