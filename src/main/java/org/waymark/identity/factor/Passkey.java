package org.waymark.identity.factor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the viewer's passkeys.
 *
 * @param id of it
 * @param label what they call it
 * @param browser where it was made, such as "Chrome, Windows"; empty if that is not known
 * @param made when
 * @param lastUsed when it last signed somebody in or proved who they are, null for never
 * @param refused when its count of signatures last went back, as that of a copy does; null for never
 */
public record Passkey(
        long id,
        String label,
        String browser,
        Instant made,
        @Nullable Instant lastUsed,
        @Nullable Instant refused) {}
