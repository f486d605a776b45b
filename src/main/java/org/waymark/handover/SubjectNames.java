package org.waymark.handover;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataNames;
import org.waymark.sharing.ContentNames;

/** What decisions are about: as people call it, and numbers of meetings are for programs alone. */
@Component
class SubjectNames implements MyDataNames {

    private final ContentNames contents;

    SubjectNames(ContentNames contents) {
        this.contents = contents;
    }

    @Override
    public boolean areIn(String table, String column) {
        return table.equals(HandoverData.TABLE) && column.equals("subject");
    }

    @Override
    public Map<String, String> names(Collection<String> subjects) {
        Map<String, String> names = new HashMap<>(contents.names(subjects));
        subjects.stream().filter(Subject::isId).forEach(id -> names.put(id, ""));
        return names;
    }
}
