package org.waymark.careerpath.editing.ui;

import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.editing.DraftElement;

/**
 * What of a draft an address asks for: {@code ?role=id}, {@code ?competency=id} or {@code ?track=id}; {@code ?review} for
 * what publishing would change; else the path itself.
 *
 * @param part null for the path itself and for the review
 * @param id empty likewise
 */
record DraftSelection(@Nullable DraftElement part, String id, boolean isReview) {

    static DraftSelection of(QueryParameters parameters) {
        for (DraftElement part : DraftElement.values()) {
            String id = parameters.getSingleParameter(DraftOutline.word(part)).orElse("");
            if (!id.isEmpty()) {
                return new DraftSelection(part, id, false);
            }
        }
        return new DraftSelection(null, "", parameters.getParameters().containsKey("review"));
    }

    boolean isPath() {
        return part == null && !isReview;
    }

    boolean is(DraftElement other, String otherId) {
        return part == other && id.equals(otherId);
    }
}
