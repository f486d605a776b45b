package org.waymark.careerpath.editing;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;

/** Which versions of ladders are somebody's: what stands in these is the company's. */
@Component
@Order(40)
class CareerPathData implements MyDataProvider {

    private static final String DOCUMENT = "document";

    @Override
    public List<MyDataTable> tables() {
        return List.of(
                MyDataTable.of("path_version", "published_by = :me")
                        .titled("path")
                        .without(DOCUMENT),
                MyDataTable.of("path_draft", "changed_by = :me").titled("name").without(DOCUMENT));
    }
}
