package org.waymark.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/**
 * Something that the viewer writes, as they see it themselves.
 *
 * @param texts by name, in the order of the kind; without those to which nothing was ever written
 * @param share how it is shared, null if it is not
 * @param openings who opened what was ever shared of it, the latest first
 */
public record OwnContent(Map<String, Text> texts, @Nullable Share share, List<Opening> openings) {

    /** Nothing yet. */
    public static final OwnContent NOTHING = new OwnContent(Map.of(), null, List.of());

    private static final Text EMPTY = new Text("", false, 0);

    /**
     * What is written.
     *
     * @param words empty if nothing
     * @param lost whether something was written that does not open any more
     * @param revision counts the savings, see {@link Sharing#save}
     */
    public record Text(String words, boolean lost, int revision) {}

    /**
     * How it is shared.
     *
     * @param reader with whom
     * @param isTopic whether no more than the topic
     * @param since when this version was shared
     * @param changedSince whether the words are others by now; never for a topic
     * @param texts what its reader has, by name; a text that does not open any more is there without words
     */
    public record Share(
            PersonId reader,
            boolean isTopic,
            Instant since,
            boolean changedSince,
            Map<String, Optional<String>> texts) {}

    /**
     * Who opened it.
     *
     * @param reader who
     * @param at when they last opened a version that was new to them
     */
    public record Opening(PersonId reader, Instant at) {}

    /**
     * One of its texts.
     *
     * @param name as the kind calls it
     * @return empty and never saved if nothing was written
     */
    public Text text(String name) {
        return texts.getOrDefault(name, EMPTY);
    }
}
