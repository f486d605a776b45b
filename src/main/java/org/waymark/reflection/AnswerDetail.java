package org.waymark.reflection;

import org.jspecify.annotations.Nullable;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AnswerPlaces;
import org.waymark.reflection.question.AskedQuestion;

/**
 * An answer as its author sees it.
 *
 * @param id which
 * @param question what was asked
 * @param proposedBy the name of the manager who proposed the question, or null
 * @param answeredBefore whether the author answered the same question in an earlier reflection
 * @param skipped whether the author set the question aside
 * @param draft what the author wrote last, empty if nothing
 * @param lost whether the author wrote something that does not open any more; the draft is empty then
 * @param draftRevision counts the savings of the draft, see {@link Reflections#saveDraft}
 * @param share who else reads what
 * @param onward where it goes on living, and where it can; nowhere as long as nothing is written
 */
public record AnswerDetail(
        AnswerId id,
        AskedQuestion question,
        @Nullable String proposedBy,
        boolean answeredBefore,
        boolean skipped,
        String draft,
        boolean lost,
        int draftRevision,
        ShareState share,
        AnswerPlaces.Onward onward) {}
