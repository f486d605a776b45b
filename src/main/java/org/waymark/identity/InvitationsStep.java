package org.waymark.identity;

import org.springframework.stereotype.Component;
import org.waymark.base.setup.SetUpKey;
import org.waymark.base.setup.SetUpState;
import org.waymark.base.setup.SetUpStep;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.identity.invitation.InvitationProgress;

/** Whether anybody was invited, or came by the company's sign-on. */
@Component
class InvitationsStep implements SetUpStep {

    private final AccountRepository accounts;
    private final AccountInvitations invitations;

    InvitationsStep(AccountRepository accounts, AccountInvitations invitations) {
        this.accounts = accounts;
        this.invitations = invitations;
    }

    @Override
    public SetUpKey key() {
        return SetUpKey.INVITATIONS;
    }

    @Override
    public SetUpState state() {
        long known = accounts.count();
        if (known > 1) {
            return SetUpState.done("identity.set-up.invitations.come", known);
        }
        InvitationProgress progress = invitations.progress();
        int invited = progress.waiting() + progress.sent() + progress.refused();
        return invited > 0
                ? SetUpState.done("identity.set-up.invitations.done", invited)
                : SetUpState.open("identity.set-up.invitations.open");
    }

    @Override
    public String address() {
        return "admin/people?show=invite";
    }
}
