package org.waymark.growth;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataPart;
import org.waymark.base.privacy.MyDataTable;

@Component
@Order(50)
class GrowthData implements MyDataPart {

    @Override
    public List<MyDataTable> tables() {
        MyDataTable drafts = MyDataTable.of("beyond", "author_id = :me");
        MyDataTable shares = MyDataTable.of("beyond_share", "author_id = :me").under("beyond", "beyond_id");
        for (BeyondQuestion question : BeyondQuestion.values()) {
            drafts = drafts.sealed(question.column(), "author_id", row -> Beyond.place(question, row.id("id")));
            shares = shares.sealed(
                    question.column(), "author_id", row -> BeyondShare.place(question, row.id("beyond_id")));
        }
        return List.of(
                drafts,
                shares,
                MyDataTable.of("beyond_reading", ":me in (author_id, reader_id)")
                        .under("beyond", "beyond_id"));
    }
}
