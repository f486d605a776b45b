package org.waymark.growth.standing;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;

/** Which standings somebody took part in, and what was asked there. */
@Component
@Order(52)
class StandingData implements MyDataProvider {

    private static final String STANDING = "standing";

    @Override
    public List<MyDataTable> tables() {
        return List.of(
                MyDataTable.of(STANDING, ":me in (employee_id, manager_id)").titled("title"),
                MyDataTable.of(
                                "standing_expectation",
                                "standing_id in (select id from standing where :me in (employee_id, manager_id))")
                        .titled("competency")
                        .under(STANDING, "standing_id"),
                MyDataTable.of("standing_aside", "person_id = :me").under(STANDING, "standing_id"));
    }
}
