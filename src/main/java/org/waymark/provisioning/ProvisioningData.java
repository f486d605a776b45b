package org.waymark.provisioning;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;

/** What a provider says of somebody. Tokens are for administrators. */
@Component
@Order(21)
class ProvisioningData implements MyDataProvider {

    @Override
    public List<MyDataTable> tables() {
        return List.of(MyDataTable.of("provisioned_person", "person_id = :me"));
    }
}
