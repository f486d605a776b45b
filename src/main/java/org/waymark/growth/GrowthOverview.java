package org.waymark.growth;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;

/** All parts of the viewer's growth, side by side. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class GrowthOverview {

    private final List<GrowthArea> areas;

    GrowthOverview(List<GrowthArea> areas) {
        this.areas = areas;
    }

    /**
     * How each part stands.
     *
     * @return in the order of the page
     */
    @ForEmployees
    public List<GrowthState> areas() {
        return areas.stream().map(GrowthArea::state).toList();
    }
}
