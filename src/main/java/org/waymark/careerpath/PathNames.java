package org.waymark.careerpath;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataNames;
import org.waymark.careerpath.PathStore.PathName;

/** Paths by their name. */
@Component
class PathNames implements MyDataNames {

    private final CareerPathRepository paths;

    PathNames(CareerPathRepository paths) {
        this.paths = paths;
    }

    @Override
    public boolean areIn(String table, String column) {
        return column.equals("path");
    }

    @Override
    public Map<String, String> names(Collection<String> addresses) {
        return paths.findNames(addresses).stream().collect(Collectors.toMap(PathName::id, PathName::name));
    }
}
