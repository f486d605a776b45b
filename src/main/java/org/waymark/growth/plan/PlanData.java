package org.waymark.growth.plan;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;

/** Goals and steps for My data. What is written of them stands there as content. */
@Component
@Order(52)
class PlanData implements MyDataProvider {

    static final String GOAL = "plan_goal";

    @Override
    public List<MyDataTable> tables() {
        return List.of(
                MyDataTable.of(GOAL, "person_id = :me")
                        .titled("begun_at")
                        .coded("state", "growth.plan.state.")
                        .coded("origin", "growth.plan.origin."),
                MyDataTable.of("plan_step", "person_id = :me").under(GOAL, "goal_id"));
    }
}
