package org.waymark.organization.leaver;

import org.waymark.base.domain.PersonId;

/** Opens the account of somebody who comes back; the module that keeps accounts offers this as a bean. */
public interface Reopening {

    /**
     * Has somebody work here again; within the transaction, and for an administrator or the operator alone.
     *
     * @param person who has left; nothing changes for anybody else
     */
    void open(PersonId person);
}
