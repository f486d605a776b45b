package org.waymark.sharing;

import org.jspecify.annotations.Nullable;

/**
 * Something in the version that a manager could read, as its author sees it.
 *
 * @param kind of which kind
 * @param topic key of what it belongs to in the bundles, null for nothing but its kind
 * @param title what it is about; empty where its kind or its own words say it all
 * @param page the address at which it is written
 * @param shared what was shared, and with whom, or is since it was handed over
 */
public record EarlierContent(
        ContentKind kind, @Nullable String topic, String title, String page, SharedContent shared) {

    /**
     * Whether no more than a topic was shared.
     *
     * @return false where a topic would not be enough
     */
    public boolean isTopic() {
        return kind.hasTopic() && kind.isTopic(shared.texts());
    }
}
