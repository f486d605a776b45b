package org.waymark.audit;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;

/** What was changed about somebody. */
@Component
@Order(90)
class AuditData implements MyDataProvider {

    @Override
    public List<MyDataTable> tables() {
        return List.of(
                MyDataTable.of("audit_entry", "person_id = :me").without("hash").coded("kind", "audit.kind."));
    }
}
