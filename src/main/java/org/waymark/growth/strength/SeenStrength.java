package org.waymark.growth.strength;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.reflection.observation.SharedObservation;
import org.waymark.sharing.ContentDetail;

/**
 * What managers see in the viewer and have shared with them, with what the viewer says to it.
 *
 * @param questionId the id of what the managers were asked
 * @param question what they were asked
 * @param observations the latest first; empty where they withdrew what the viewer answered
 * @param reply what the viewer says to it, null where the question is not asked any more
 */
public record SeenStrength(
        String questionId,
        String question,
        List<SharedObservation> observations,
        @Nullable ContentDetail reply) {}
