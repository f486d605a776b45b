package org.waymark.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.PersonReference;

/**
 * That somebody asked somebody else, by name, for something of a kind.
 *
 * @param isMine whether it is the viewer who asked
 * @param other whom the viewer asked, or who asked the viewer
 * @param at when
 * @param isDeclined whether whoever was asked said no
 * @param mayPassOn whether whoever was asked allows that it is passed on to the manager of whoever asked
 * @param passedOnTo to whom it was passed on and who can read it today; null for nobody
 */
public record ContentRequest(
        boolean isMine,
        PersonReference other,
        Instant at,
        boolean isDeclined,
        boolean mayPassOn,
        @Nullable PersonReference passedOnTo) {}
