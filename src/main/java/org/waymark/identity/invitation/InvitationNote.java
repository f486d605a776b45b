package org.waymark.identity.invitation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What became of somebody's latest invitation, for a line of a list.
 *
 * @param state what became of it
 * @param refusal why no mail went out, null unless it was refused
 */
public record InvitationNote(
        InvitationState state, @Nullable InvitationRefusal refusal) implements Serializable {}
