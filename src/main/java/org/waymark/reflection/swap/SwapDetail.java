package org.waymark.reflection.swap;

import org.jspecify.annotations.Nullable;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.question.AskedQuestion;

/**
 * A question that both people of a 1:1 answer, as one of them sees it.
 *
 * @param id which
 * @param question what both are asked
 * @param with the other one
 * @param offeredByViewer whether the viewer had the idea
 * @param takesWords whether the line of the two holds
 * @param own the viewer's part
 * @param otherIsReady whether the other one has shared theirs; that they have written, nobody learns
 * @param opened what both have shared, null until both have
 */
public record SwapDetail(
        SwapId id,
        AskedQuestion question,
        PersonReference with,
        boolean offeredByViewer,
        boolean takesWords,
        Part own,
        boolean otherIsReady,
        @Nullable Opened opened) {

    /**
     * The viewer's own part.
     *
     * @param draft what they wrote last, empty if nothing
     * @param lost whether they wrote something that does not open any more
     * @param revision counts the savings, see {@link Swaps#save}
     * @param shared whether they have shared it
     * @param changedSince whether the draft was saved again since
     */
    public record Part(String draft, boolean lost, int revision, boolean shared, boolean changedSince) {}

    /**
     * What both have shared.
     *
     * @param own the viewer's words
     * @param others the other one's words
     */
    public record Opened(String own, String others) {}
}
