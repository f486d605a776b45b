package org.waymark.reflection.question;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.questionbank.Kind;

/** Where answers go on living. Another module offers this as a bean; this one knows nothing else of what is there. */
public interface AnswerPlaces {

    /**
     * An answer to which something is written.
     *
     * @param id which
     * @param kind of which kind its question is
     * @param bankId the id of a question of the bank, null for one in own words
     * @param length of what is written, in characters
     */
    record Answered(AnswerId id, Kind kind, @Nullable String bankId, int length) {}

    /**
     * Where an answer leads.
     *
     * @param keep key of what the button says that keeps it in its place; null if it has none, does not fit there, or is kept
     * @param fits how many characters fit into its place; null if it has none, or is kept
     * @param links to where it is kept, and to what can begin from it
     */
    record Onward(@Nullable String keep, @Nullable Integer fits, List<Link> links) {

        /** Nowhere. */
        public static final Onward NOWHERE = new Onward(null, null, List.of());
    }

    /**
     * A link.
     *
     * @param label key of what it says
     * @param address of a page, without the leading slash
     */
    record Link(String label, String address) {}

    /**
     * Where some of the viewer's answers lead. The number of statements does not depend on how many.
     *
     * @param answers which
     * @return by answer, for each of them
     */
    Map<AnswerId, Onward> onward(Collection<Answered> answers);

    /**
     * Keeps an answer in its place, for its author alone. Once it is kept, nothing happens.
     *
     * @param answer which
     * @return false if there is no room for more in that place
     * @throws AccessDeniedException if the viewer has no such answer, has not written to it, or if it has no such place
     */
    boolean keep(AnswerId answer);
}
