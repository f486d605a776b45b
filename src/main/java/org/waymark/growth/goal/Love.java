package org.waymark.growth.goal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ContentDetails;

/** Something that people love in their life outside work. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class Love {

    private final ContentDetails details;

    Love(ContentDetails details) {
        this.details = details;
    }

    /**
     * What the viewer has written.
     *
     * @return with empty texts if they have not yet
     */
    @ForEmployees
    public ContentDetail mine() {
        return details.mine(GoalContent.LOVE.one());
    }
}
