package org.waymark.handover;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataNames;
import org.waymark.careerpath.RoleNames;

/** What decisions are about: roles are called as people call them, and numbers of answers and meetings are for programs alone. */
@Component
class SubjectNames implements MyDataNames {

    private final RoleNames roles;

    SubjectNames(RoleNames roles) {
        this.roles = roles;
    }

    @Override
    public boolean areIn(String table, String column) {
        return table.equals(HandoverData.TABLE) && column.equals("subject");
    }

    @Override
    public Map<String, String> names(Collection<String> addresses) {
        List<String> ids = addresses.stream().filter(Subject::isId).toList();
        List<String> others =
                addresses.stream().filter(address -> !Subject.isId(address)).toList();
        Map<String, String> names = new HashMap<>(roles.names(others));
        ids.forEach(id -> names.put(id, ""));
        return names;
    }
}
