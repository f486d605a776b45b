package org.waymark.base.crypto;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;

/** That there is a key, not the key: it opens what stands in the database, and that comes along in clear. */
@Component
@Order(90)
class DataKeyData implements MyDataProvider {

    @Override
    public List<MyDataTable> tables() {
        return List.of(MyDataTable.of("data_key", "person_id = :me")
                .without("wrapped_key")
                .without("wrapped_by"));
    }
}
