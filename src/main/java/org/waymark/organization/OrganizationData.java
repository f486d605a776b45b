package org.waymark.organization;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;

@Component
@Order(10)
class OrganizationData implements MyDataProvider {

    @Override
    public List<MyDataTable> tables() {
        return List.of(
                MyDataTable.of("person", "id = :me"),
                MyDataTable.of("reporting_line", ":me in (person_id, manager_id)"),
                MyDataTable.of("leaver", "person_id = :me"),
                MyDataTable.of("role_held", "person_id = :me"),
                MyDataTable.of("identity_change", "person_id = :me"),
                MyDataTable.of("held_change", ":me in (asked_by, person_id)"),
                MyDataTable.of("planned_move", "person_id = :me and outcome = 'DONE'"),
                MyDataTable.of("talk_offer", "person_id = :me"),
                MyDataTable.of("account_role", "person_id = :me"));
    }
}
