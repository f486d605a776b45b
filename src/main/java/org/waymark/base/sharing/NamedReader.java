package org.waymark.base.sharing;

import java.io.Serializable;
import org.waymark.base.domain.PersonId;

/**
 * Whom a page named as the reader when somebody pressed the button that gives words away. Pages alone make one, of what they
 * showed; whatever gives words away takes it and has {@link Readers} confirm it.
 *
 * @param person whom the page named; nobody has checked it
 */
public record NamedReader(PersonId person) implements Serializable {}
