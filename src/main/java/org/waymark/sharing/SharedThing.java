package org.waymark.sharing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;

/**
 * Something that somebody shares with their manager, as that one reads it.
 *
 * @param kind of which kind
 * @param title what it is about; empty where its kind or its own words say it all
 * @param facts what its reader learns beside the words, in which days stand as a {@link java.time.LocalDate}
 * @param address where the reader finds what it is about, null for nowhere
 * @param shared what was shared
 */
public record SharedThing(
        ContentKind kind,
        String title,
        List<Sentence> facts,
        @Nullable String address,
        SharedContent shared) {

    /**
     * What it is called.
     *
     * @return what its author wrote to say what it is about, else what its subject is called; empty where its kind says it all
     */
    public String called() {
        return kind.texts().stream()
                .filter(ContentKind.Text::isTopic)
                .flatMap(text -> shared.texts().getOrDefault(text.name(), Optional.empty()).stream())
                .findFirst()
                .orElse(title);
    }

    /**
     * Whether its author said no more than that they would like to talk about it.
     *
     * @return false where a topic would not be enough
     */
    public boolean isTopic() {
        return kind.hasTopic() && kind.isTopic(shared.texts());
    }
}
