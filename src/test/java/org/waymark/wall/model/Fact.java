package org.waymark.wall.model;

import java.util.Set;

/**
 * Words that somebody wrote, and who may read them.
 *
 * @param sort what they are
 * @param words a marker that stands nowhere else
 * @param author whose they are
 * @param pair between which two they were written; for what a person writes alone, the person and whom it is about
 * @param readers everybody who may read them, the author among them
 * @param kind which one, of what people write of themselves; empty otherwise
 */
record Fact(Sort sort, String words, Who author, Pair pair, Set<Who> readers, String kind) {

    Fact(Sort sort, String words, Who author, Pair pair, Set<Who> readers) {
        this(sort, words, author, pair, readers, "");
    }

    /** What words can be. */
    enum Sort {
        ANSWER,
        ANSWER_QUESTION,
        ANSWER_SHARED,
        APPEAL,
        APPEAL_SHARED,
        /** Of any kind that people write of themselves. */
        OWN,
        OWN_SHARED,
        /** What something of such a kind is about, in its author's words. */
        TITLE,
        TITLE_SHARED,
        PRIVATE_NOTE,
        OBSERVATION,
        OBSERVATION_SHARED,
        AGENDA,
        SHARED_NOTE,
        PROMISE,
        PROMISE_NEWS,
        PLACE,
        PROPOSAL,
        SWAP_QUESTION,
        SWAP,
        SWAP_SHARED,
        STANDING,
        STANDING_SHARED,
        /** What a manager says was agreed on a standing. */
        AGREED,
        AGREED_SHARED,
        /** Between who asked for it and who tells it. */
        STORY,
        STORY_SHARED
    }

    /** Somebody who reports, and to whom. */
    record Pair(Who employee, Who manager) {

        /** As if the one reported to the other. */
        Pair turned() {
            return new Pair(/* employee= */ manager, /* manager= */ employee);
        }
    }

    /** What everybody may read where the bank is kept: here only whoever may read the answer is shown it as it was asked. */
    static final String OF_THE_BANK = "question of the bank";

    boolean isOf(String other) {
        return kind.equals(other);
    }

    /** Whether somebody is one of the two. */
    boolean isBetween(Who viewer) {
        return viewer == pair.employee() || viewer == pair.manager();
    }

    /** Whether somebody else may read them, too. */
    boolean isShared() {
        return readers.size() > 1;
    }
}
