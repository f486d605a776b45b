package org.waymark.identity.invitation;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/**
 * An invitation, without its link.
 *
 * @param id tells it apart
 * @param person for whom
 * @param name what to call them
 * @param by who asked, null for a command on the server
 * @param asker what to call whoever asked, null as above
 * @param at when they asked
 * @param state what became of it
 * @param refusal why no mail went out, null unless it was refused
 * @param linkedAt when the link was made, null before that
 * @param expiresAt until when the link works, null before it is made
 * @param restsUntil until when no link goes to this person, as their address is a new one; null if one may go
 * @param releasable whether the viewer may release it
 */
public record InvitationDetail(
        long id,
        PersonId person,
        String name,
        @Nullable PersonId by,
        @Nullable String asker,
        Instant at,
        InvitationState state,
        @Nullable InvitationRefusal refusal,
        @Nullable Instant linkedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant restsUntil,
        boolean releasable)
        implements Serializable {}
