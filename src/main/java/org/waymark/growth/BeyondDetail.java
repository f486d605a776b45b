package org.waymark.growth;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.PersonReference;

/**
 * What the viewer thinks about a life beyond the company, as they see it themselves.
 *
 * @param texts one for each question, in their order
 * @param manager with whom it can be shared today, null for somebody who reports to nobody
 * @param share how it is shared, null if it is not
 * @param openings who opened what was ever shared of it, the latest first
 */
public record BeyondDetail(
        List<Text> texts,
        @Nullable PersonReference manager,
        @Nullable ShareDetail share,
        List<Opening> openings) {

    /**
     * What is written to one question.
     *
     * @param question which
     * @param words empty if nothing
     * @param lost whether something was written that does not open any more
     * @param revision counts the savings, see {@link BeyondTheCompany#save}
     */
    public record Text(BeyondQuestion question, String words, boolean lost, int revision) {}

    /**
     * How it is shared.
     *
     * @param recipient with whom
     * @param isTopic whether without any words
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
}
