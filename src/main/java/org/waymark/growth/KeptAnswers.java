package org.waymark.growth;

import java.util.Collection;
import java.util.Map;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;

/** What in growth was kept from an answer. Whichever module knows answers offers this as a bean. */
public interface KeptAnswers {

    /**
     * An answer from which something was kept.
     *
     * @param question to which question it is
     * @param page where it stands, without the leading slash
     */
    record Origin(String question, String page) {}

    /**
     * Finds from where things of the viewer's came, in one statement.
     *
     * @param kinds of which kinds
     * @return by thing; those that did not come from an answer are missing
     */
    Map<ContentRef, Origin> origins(Collection<ContentKind> kinds);
}
