package org.waymark.identity;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForStaff;
import org.waymark.identity.factor.FactorReset;
import org.waymark.identity.factor.FactorResets;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.identity.invitation.InvitationDetail;
import org.waymark.identity.invitation.InvitationProgress;
import org.waymark.organization.importing.HeldChange;
import org.waymark.organization.importing.HeldChanges;
import org.waymark.organization.importing.PlannedMoves;

/** Gathers in one transaction what the page of people and accounts shows above its list. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class PeoplePage {

    private final AccountDirectory directory;
    private final HeldChanges held;
    private final AccountInvitations invitations;
    private final FactorResets resets;
    private final PlannedMoves moves;

    PeoplePage(
            AccountDirectory directory,
            HeldChanges held,
            AccountInvitations invitations,
            FactorResets resets,
            PlannedMoves moves) {
        this.directory = directory;
        this.held = held;
        this.invitations = invitations;
        this.resets = resets;
        this.moves = moves;
    }

    /**
     * What the page shows above its list.
     *
     * @param count how many people are in the list
     * @param waiting what waits for a second person, the oldest first
     * @param links sign-in links that wait for one, the oldest first
     * @param resets lost second factors that wait for one, the oldest first
     * @param progress how far invitations are
     * @param moves what is to be from later days on
     */
    public record State(
            int count,
            List<HeldChange> waiting,
            List<InvitationDetail> links,
            List<FactorReset> resets,
            InvitationProgress progress,
            PlannedMoves.Overview moves) {}

    /**
     * Reads it.
     *
     * @param text for which the list is searched, empty for everybody
     * @param notCome whether the list holds those alone who were invited and have not come
     * @return as it is now
     */
    @ForStaff
    public State load(String text, boolean notCome) {
        return new State(
                notCome ? directory.countNotCome(text) : directory.count(text),
                held.waiting(),
                invitations.toRelease(),
                resets.waiting(),
                invitations.progress(),
                moves.overview());
    }
}
