package org.waymark.identity;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.base.security.Role;
import org.waymark.identity.invitation.InvitationNote;
import org.waymark.organization.DirectoryEntry;
import org.waymark.organization.LadderRoles.LadderRole;
import org.waymark.organization.leaver.Departure;

/**
 * A line of the list of people and accounts.
 *
 * @param entry who, and their manager
 * @param state whether they can sign in
 * @param roles what they are trusted with beyond every employee's rights
 * @param mailRefused whether they get no mail, since mail servers refuse their address
 * @param invitation what became of their latest invitation, null if there never was one
 * @param departure what becomes of what they wrote, null unless they have left
 * @param ladderRole the role they hold, null for none and for one that no ladder has
 */
public record AccountEntry(
        DirectoryEntry entry,
        AccountState state,
        Set<Role> roles,
        boolean mailRefused,
        @Nullable InvitationNote invitation,
        @Nullable Departure departure,
        @Nullable LadderRole ladderRole)
        implements Serializable {}
