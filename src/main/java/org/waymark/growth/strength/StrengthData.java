package org.waymark.growth.strength;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;

/** Beside which competencies strengths were put; what they are is read with all that somebody writes. */
@Component
@Order(56)
class StrengthData implements MyDataProvider {

    @Override
    public List<MyDataTable> tables() {
        // What tells strengths apart is for programs.
        return List.of(MyDataTable.of("strength_competency", "author_id = :me")
                .titled("competency_address")
                .worded("strength", row -> ""));
    }
}
