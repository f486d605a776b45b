package org.waymark.growth.goal;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;

/** Where milestones stand on the way to a picture; what they are is read with all that somebody writes. */
@Component
@Order(55)
class GoalData implements MyDataProvider {

    @Override
    public List<MyDataTable> tables() {
        // What tells its words apart is for programs.
        return List.of(MyDataTable.of("milestone", "author_id = :me")
                .titled("horizon")
                .coded("horizon", "growth.goal.horizon.")
                .worded("subject", row -> ""));
    }
}
