package org.waymark.provisioning;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/**
 * A token that was made and not revoked. Nobody sees the secret again.
 *
 * @param id of it
 * @param source whose it is
 * @param purpose what it is for
 * @param madeBy who made it
 * @param madeByName their name
 * @param madeAt when
 * @param isReleased whether it counts already
 * @param isReleasable whether the viewer may release it
 * @param lastUsedAt to the minute, null if it was not used yet
 */
public record ProvisioningToken(
        UUID id,
        Source source,
        TokenPurpose purpose,
        PersonId madeBy,
        String madeByName,
        Instant madeAt,
        boolean isReleased,
        boolean isReleasable,
        @Nullable Instant lastUsedAt)
        implements Serializable {}
