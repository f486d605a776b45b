package org.waymark.growth;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.waymark.sharing.ContentKind;

/**
 * A place in growth where an answer to a question can be kept, without being written twice. Each part that has one declares it as a bean.
 *
 * @param word tells it apart; its sentences in the bundles are {@code growth.keep.} and the word, {@code growth.kept.} and the word
 * @param intents of the question bank, answers to which fit there; no two places share one
 * @param longest how many characters fit
 * @param kind of what is written there
 * @param keeper puts an answer there
 * @param addresser says where that is then
 */
public record KeepingPlace(
        String word, Set<String> intents, int longest, ContentKind kind, Keeper keeper, Addresser addresser) {

    /**
     * What is kept.
     *
     * @param id the number of the answer
     * @param words all of them
     * @param at when it was last written to
     */
    public record Answer(String id, String words, Instant at) {}

    /** Puts an answer in its place. */
    public interface Keeper {

        /**
         * Begins something of the viewer's with the words of an answer, for themselves alone.
         *
         * @param answer what is kept
         * @return the subject of what was begun; empty if there is no room for more
         */
        Optional<String> keep(Answer answer);
    }

    /** Says where something is. */
    public interface Addresser extends Serializable {

        /**
         * Where something of the kind is written.
         *
         * @param subject what of the kind
         * @return the address of a page, without the leading slash
         */
        String address(String subject);
    }
}
