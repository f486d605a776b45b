package org.waymark.handover;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;

@Component
@Order(75)
class HandoverData implements MyDataProvider {

    static final String TABLE = "handover_decision";

    @Override
    public List<MyDataTable> tables() {
        return List.of(MyDataTable.of(TABLE, "author_id = :me").coded("what", ""));
    }
}
