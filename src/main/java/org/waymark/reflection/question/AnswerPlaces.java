package org.waymark.reflection.question;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.questionbank.Kind;

/** Where answers go on living. Another module offers this as a bean; this one knows nothing else of what is there. */
public interface AnswerPlaces {

    /**
     * An answer to which something is written.
     *
     * @param id which
     * @param kind of which kind its question is
     * @param bankId the id of a question of the bank, null for one in own words
     */
    record Answered(AnswerId id, Kind kind, @Nullable String bankId) {}

    /**
     * Where an answer leads.
     *
     * @param label key of what the link says
     * @param address of a page, without the leading slash
     */
    record Onward(String label, String address) {}

    /**
     * Where some of the viewer's answers lead. The number of statements does not depend on how many.
     *
     * @param answers which
     * @return by answer; those that lead nowhere are missing
     */
    Map<AnswerId, List<Onward>> onward(Collection<Answered> answers);
}
