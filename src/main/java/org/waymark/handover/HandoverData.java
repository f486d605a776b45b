package org.waymark.handover;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataPart;
import org.waymark.base.privacy.MyDataTable;

@Component
@Order(75)
class HandoverData implements MyDataPart {

    @Override
    public List<MyDataTable> tables() {
        return List.of(MyDataTable.of("handover_decision", "author_id = :me"));
    }
}
