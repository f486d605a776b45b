package org.waymark.identity.invitation;

import java.io.Serializable;

/**
 * How far invitations are: people who work here, by the latest invitation of each.
 *
 * @param waiting for whom a mail is still to go out
 * @param sent who have a link and have not used it
 * @param refused to whom no mail goes
 * @param refusedByServer how many of those have no account, and are asked for again with all who have not come: the server did not take
 *     their mail for too long
 * @param come who have used it
 */
public record InvitationProgress(int waiting, int sent, int refused, int refusedByServer, int come)
        implements Serializable {

    /** Where nobody was ever invited. */
    static final InvitationProgress NONE = new InvitationProgress(0, 0, 0, 0, 0);

    /**
     * Whether anybody was ever invited.
     *
     * @return false if there is nothing to show
     */
    public boolean isAny() {
        return waiting + sent + refused + come > 0;
    }
}
