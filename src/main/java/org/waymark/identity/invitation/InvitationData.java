package org.waymark.identity.invitation;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;

/** Which sign-in links were asked for, for the viewer, and by whom. */
@Component
@Order(21)
class InvitationData implements MyDataProvider {

    @Override
    public List<MyDataTable> tables() {
        return List.of(MyDataTable.of("invitation", "person_id = :me"));
    }
}
