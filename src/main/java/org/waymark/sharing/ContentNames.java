package org.waymark.sharing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataNames;

/** What is written about something is called by what people call that. */
@Component
public class ContentNames implements MyDataNames {

    private static final Set<String> TABLES = Set.of(SharingData.CONTENT, SharingData.SHARED);

    private final List<ContentTitles> titles;

    ContentNames(List<ContentTitles> titles) {
        this.titles = titles;
    }

    @Override
    public boolean areIn(String table, String column) {
        return TABLES.contains(table) && column.equals(SharingData.SUBJECT);
    }

    @Override
    public Map<String, String> names(Collection<String> subjects) {
        Map<String, String> names = new HashMap<>();
        titles.forEach(kind -> names.putAll(kind.fullTitles(subjects)));
        return names;
    }
}
