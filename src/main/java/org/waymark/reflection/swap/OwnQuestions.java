package org.waymark.reflection.swap;

import org.jspecify.annotations.Nullable;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.question.AnswerId;

/** Questions of the viewer's own, any of which they can offer to be swapped. The module that keeps them offers this as a bean. */
public interface OwnQuestions {

    /**
     * A question with what was drafted to it.
     *
     * @param oneOnOne the id of the 1:1 that it belongs to
     * @param kind which kind of conversation it belongs to
     * @param bankId the id of a question of the bank, null for one in own words
     * @param ownWords the words of one that is not of the bank, empty for one that is
     * @param draft what its author wrote last, empty if nothing
     */
    record Drafted(long oneOnOne, Kind kind, @Nullable String bankId, String ownWords, String draft) {}

    /**
     * Sets a question aside where it stood, since it is to be swapped; within the transaction. A topic that was shared is withdrawn.
     *
     * @param id the answer to the question
     * @return what goes into the swap
     * @throws IllegalStateException if its reader reads the answer already, if it is a question of the day, or if its words do not open
     *     any more
     * @throws org.waymark.reflection.question.UnknownReflection if it is somebody else's
     */
    Drafted setAside(AnswerId id);
}
