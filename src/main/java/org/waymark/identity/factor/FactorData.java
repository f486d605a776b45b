package org.waymark.identity.factor;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;

/** Without what lets somebody in. */
@Component
@Order(21)
class FactorData implements MyDataProvider {

    @Override
    public List<MyDataTable> tables() {
        return List.of(
                MyDataTable.of("one_time_code", "person_id = :me")
                        .without("sealed_secret")
                        .without("last_step"),
                MyDataTable.of("recovery_code", "person_id = :me").without("code_hash"),
                MyDataTable.of("passkey_owner", "person_id = :me").without("handle"),
                MyDataTable.of("passkey", "person_id = :me")
                        .without("credential_id")
                        .without("attestation"),
                MyDataTable.of("factor_reset", "person_id = :me"),
                MyDataTable.of("factor_change", "person_id = :me"));
    }
}
