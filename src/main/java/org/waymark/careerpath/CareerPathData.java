package org.waymark.careerpath;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataPart;
import org.waymark.base.privacy.MyDataTable;

/** What somebody says about roles, and which versions of ladders are theirs: what stands in these is the company's. */
@Component
@Order(40)
class CareerPathData implements MyDataPart {

    private static final String DOCUMENT = "document";

    @Override
    public List<MyDataTable> tables() {
        return List.of(
                appeal("appeal", "author_id = :me")
                        .sealed("choice", "author_id", row -> Appeal.choicePlace(row.id("id")))
                        .sealed("words", "author_id", row -> Appeal.wordsPlace(row.id("id"))),
                appeal("appeal_share", "author_id = :me")
                        .under("appeal", "appeal_id")
                        .sealed("choice", "author_id", row -> AppealShare.choicePlace(row.id("appeal_id")))
                        .sealed("words", "author_id", row -> AppealShare.wordsPlace(row.id("appeal_id"))),
                MyDataTable.of("appeal_reading", ":me in (author_id, reader_id)")
                        .under("appeal", "appeal_id"),
                MyDataTable.of("path_version", "published_by = :me")
                        .titled("path")
                        .without(DOCUMENT),
                MyDataTable.of("path_draft", "changed_by = :me").titled("name").without(DOCUMENT));
    }

    private static MyDataTable appeal(String name, String condition) {
        return MyDataTable.of(name, condition).titled("role_address").coded("choice", "careerpath.appeal.");
    }
}
