package org.waymark.sharing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.PersonReference;

/**
 * Something that the viewer writes, as a page of theirs shows it.
 *
 * @param ref which
 * @param texts one for each text of the kind, in their order
 * @param reader with whom it can be shared today, null for nobody
 * @param share how it is shared, null if it is not
 * @param openings who opened what was ever shared of it, the latest first
 */
public record ContentDetail(
        ContentRef ref,
        List<Text> texts,
        @Nullable PersonReference reader,
        @Nullable ShareDetail share,
        List<Opening> openings) {

    /**
     * What is written.
     *
     * @param name which text of the kind
     * @param words empty if nothing
     * @param lost whether something was written that does not open any more
     * @param revision counts the savings, see {@link Sharing#save}
     */
    public record Text(String name, String words, boolean lost, int revision) {}

    /**
     * How it is shared.
     *
     * @param recipient with whom
     * @param isTopic whether without any words but those that say what it is about
     * @param since when this version was shared
     * @param changedSince whether the words were changed since; never for a topic
     */
    public record ShareDetail(PersonReference recipient, boolean isTopic, Instant since, boolean changedSince) {}

    /**
     * Who opened it.
     *
     * @param reader their name
     * @param at when they last opened a version that was new to them
     */
    public record Opening(String reader, Instant at) {}

    /**
     * Whether the words can be shared: there are some, and all of them can be read.
     *
     * @return false if only the topic can be
     */
    public boolean hasWordsToShare() {
        return texts.stream().noneMatch(Text::lost)
                && texts.stream().anyMatch(text -> !text.words().isEmpty());
    }

    /**
     * The words of one text.
     *
     * @param name which text of the kind
     * @return empty if nothing was written, or if it does not open any more
     */
    public String words(String name) {
        return texts.stream()
                .filter(text -> text.name().equals(name))
                .map(Text::words)
                .findFirst()
                .orElse("");
    }
}
