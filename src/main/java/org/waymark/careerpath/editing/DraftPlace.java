package org.waymark.careerpath.editing;

import java.io.Serializable;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.RoleNote;

/**
 * Where a text of a draft stands.
 *
 * @param field which text
 * @param id of the track, competency or role that it belongs to; of a step, the id of the role where it begins; empty for the path
 *     itself
 * @param other id of the competency for a {@link DraftField#CELL}, key for a {@link DraftField#ROLE_NOTE}, address of the role where it
 *     leads for a step; else empty
 */
public record DraftPlace(DraftField field, String id, String other) implements Serializable {

    /**
     * A text of the path itself.
     *
     * @param field which text
     * @return its place
     */
    public static DraftPlace of(DraftField field) {
        return new DraftPlace(field, "", "");
    }

    /**
     * A text of a track, a competency or a role.
     *
     * @param field which text
     * @param id of what it belongs to
     * @return its place
     */
    public static DraftPlace of(DraftField field, String id) {
        return new DraftPlace(field, id, "");
    }

    RoleNote note() {
        return RoleNote.ALL.stream()
                .filter(one -> one.key().equals(other))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The text that stands here.
     *
     * @param document a draft
     * @return empty for none, or if what it belongs to is gone
     */
    public String read(PathDocument document) {
        return DraftText.read(document, this).orElse("");
    }
}
