package org.waymark.careerpath.document;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What helps somebody to imagine a role, see {@link RoleNote}. The People team fills in what it knows; nothing here is computed.
 *
 * @param helps skills and experiences that help, plain text; possibly empty
 * @param week what a usual week holds, in Markdown; null if nobody wrote it
 * @param seats how many people can hold the role at a time; null where nobody said, or where there is no limit
 * @param opening when a seat is likely to be free, in a sentence; null if nobody wrote it
 * @param family what kind of work it is, where it is another than its path's; null for the path's
 */
@Embeddable
public record RoleNotes(
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> helps,
        @Nullable String week,
        @Nullable Integer seats,
        @Nullable String opening,
        @Enumerated(EnumType.STRING) @Nullable RoleFamily family) {

    /** Nothing known. */
    public static final RoleNotes NONE = new RoleNotes(List.of(), null, null, null, null);

    /**
     * Puts together what is said of a role.
     *
     * @param said the value of each note, of the type of its kind; null for nothing
     * @return the notes
     */
    @SuppressWarnings("unchecked") // A list holds texts, see RoleNote.Kind.
    public static RoleNotes of(Function<RoleNote, @Nullable Object> said) {
        return new RoleNotes(
                (List<String>) Objects.requireNonNullElse(said.apply(RoleNote.HELPS), List.of()),
                (String) said.apply(RoleNote.WEEK),
                (Integer) said.apply(RoleNote.SEATS),
                (String) said.apply(RoleNote.OPENING),
                (RoleFamily) said.apply(RoleNote.FAMILY));
    }
}
