package org.waymark.sharing;

import java.util.List;
import org.waymark.base.domain.PersonId;

/**
 * Somebody erased things of theirs, each with what was ever shared of it. Listeners run in the same transaction.
 *
 * @param kind key of their kind
 * @param author whose
 * @param subjects what of the kind; not empty
 */
public record ContentErased(String kind, PersonId author, List<String> subjects) {}
