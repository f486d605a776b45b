package org.waymark.identity;

import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.organization.leaver.Reopening;

/** Opens accounts of people who come back on a day that was confirmed before, for whoever carries that out. */
@Component
class ReopenedAccounts implements Reopening {

    private final Accounts accounts;

    ReopenedAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void open(PersonId person) {
        accounts.reopen(person);
    }
}
