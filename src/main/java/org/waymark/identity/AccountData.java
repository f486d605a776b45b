package org.waymark.identity;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;

/** Without what opens an account. */
@Component
@Order(20)
class AccountData implements MyDataProvider {

    @Override
    public List<MyDataTable> tables() {
        return List.of(
                MyDataTable.of("account", "person_id = :me").without("password_hash"),
                MyDataTable.of("remembered_device", "person_id = :me")
                        .without("series")
                        .without("secret_hash")
                        .without("previous_hash")
                        .without("salt"),
                MyDataTable.of("known_device", "person_id = :me").without("secret_hash"),
                MyDataTable.of("external_identity", "person_id = :me"),
                MyDataTable.of("open_session", "person_id = :me").without("series"));
    }
}
