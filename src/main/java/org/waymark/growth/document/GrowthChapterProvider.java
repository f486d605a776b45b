package org.waymark.growth.document;

import java.util.List;
import java.util.Set;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.document.GrowthDocument.Chapter;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.SharedContent;

/**
 * A part of growth that tells its kinds by itself, as it knows more of them than their words: an order, days, or what somebody else wrote. All
 * other kinds are told as they are declared. A module offers it as a bean.
 */
public interface GrowthChapterProvider {

    /** Kinds that the viewer writes and that stand in these chapters, and nowhere else. */
    Set<ContentKind> written();

    /** Kinds that others write about the viewer and that stand there as far as they are shared. */
    default Set<ContentKind> received() {
        return Set.of();
    }

    /**
     * Reads what is needed besides, in a statement or two, however much there is.
     *
     * @return what tells it
     */
    Telling begin();

    /** Tells what there is, once. */
    interface Telling {

        /**
         * Whether something that the viewer may read is told. What is not is not opened either.
         *
         * @param kind one of those received
         * @param shared what was shared with the viewer about them
         * @return false for what is about another one's growth
         */
        default boolean tells(ContentKind kind, SharedContent shared) {
            return true;
        }

        /**
         * Whom it names beside those who wrote something, or whom something is about.
         *
         * @return possibly nobody
         */
        default Set<PersonId> names() {
            return Set.of();
        }

        /**
         * Tells it.
         *
         * @param material all that was read
         * @return without what has nothing to read
         */
        List<Chapter> tell(GrowthMaterial material);
    }
}
