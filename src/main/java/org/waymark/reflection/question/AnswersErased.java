package org.waymark.reflection.question;

import java.util.List;
import org.waymark.base.domain.PersonId;

/**
 * Somebody erased answers of theirs for good. Listeners run in the same transaction.
 *
 * @param author whose
 * @param answers which; not empty
 */
public record AnswersErased(PersonId author, List<AnswerId> answers) {}
