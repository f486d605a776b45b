package org.waymark.identity.invitation;

import java.io.Serializable;
import java.util.List;

/**
 * Who would be invited, before anybody is.
 *
 * @param toInvite how many would get a mail
 * @param withAccount how many have an account already, and are passed over
 * @param invited how many are passed over since a link is on its way to them or still good
 * @param refused how many are passed over since the mail server refuses the address that they have
 * @param first what to call the first of those who would get a mail, at most {@value #NAMED}
 */
public record InvitationPreview(int toInvite, int withAccount, int invited, int refused, List<String> first)
        implements Serializable {

    /** So many are named. */
    static final int NAMED = 10;
}
