package org.waymark.reflection;

import org.waymark.base.domain.PersonId;

/**
 * A reflection was opened for a 1:1, or has followed it to another day.
 *
 * @param author whose reflection
 */
public record ReflectionPrepared(PersonId author) {}
