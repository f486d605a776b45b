package org.waymark.privacy.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.base.privacy.OwnThing;
import org.waymark.privacy.WhatIWrote.Group;
import org.waymark.privacy.WhatIWrote.Overview;

/**
 * Which of one's things are looked at; it stands in the address.
 *
 * @param kind the last word of a kind's key, null for every kind
 * @param reader who reads it, a person's id as it stands in the address, null for everybody
 */
record ThingFilter(@Nullable String kind, @Nullable String reader) implements Serializable {

    /** Every one of them. */
    static final ThingFilter ALL = new ThingFilter(null, null);

    private static final String ADDRESS = "privacy";
    private static final String KIND = "kind";
    private static final String READER = "reader";

    static ThingFilter of(QueryParameters asked) {
        return new ThingFilter(
                asked.getSingleParameter(KIND).orElse(null),
                asked.getSingleParameter(READER).orElse(null));
    }

    ThingFilter ofKind(@Nullable String other) {
        return new ThingFilter(other, reader);
    }

    ThingFilter readBy(@Nullable String other) {
        return new ThingFilter(kind, other);
    }

    /** How a kind is called in the address. */
    static String word(String kind) {
        return kind.substring(kind.lastIndexOf('.') + 1);
    }

    String address() {
        Map<String, String> chosen = new LinkedHashMap<>();
        if (kind != null) {
            chosen.put(KIND, kind);
        }
        if (reader != null) {
            chosen.put(READER, reader);
        }
        return new Location(ADDRESS, QueryParameters.simple(chosen)).getPathWithQueryParameters();
    }

    /** What is left of it. */
    Overview of(Overview all) {
        List<Group> groups = all.groups().stream()
                .filter(group -> kind == null || word(group.kind()).equals(kind))
                .map(group -> new Group(
                        group.kind(),
                        group.things().stream().filter(this::isRead).toList()))
                .filter(group -> !group.things().isEmpty())
                .toList();
        return new Overview(all.manager(), groups, all.people());
    }

    private boolean isRead(OwnThing thing) {
        if (reader == null) {
            return true;
        }
        return thing.sharing() != null && thing.sharing().with().toString().equals(reader);
    }
}
