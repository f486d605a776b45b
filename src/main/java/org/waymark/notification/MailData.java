package org.waymark.notification;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;

/** Which mail went to somebody, and which they do not want. What it said was put together when it went and is not kept. */
@Component
@Order(70)
class MailData implements MyDataProvider {

    @Override
    public List<MyDataTable> tables() {
        return List.of(
                MyDataTable.of("mail", "recipient_id = :me").without("off_hash"),
                MyDataTable.of("identity_mail", "person_id = :me"),
                MyDataTable.of("feed_mail", "person_id = :me"),
                MyDataTable.of("mail_unwanted", "person_id = :me"),
                MyDataTable.of("refused_address", "person_id = :me"));
    }
}
