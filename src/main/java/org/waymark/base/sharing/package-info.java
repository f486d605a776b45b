/**
 * What everything has in common that somebody writes for themselves and may share with the manager of the day: a version
 * that names its reader, and the note that it was opened. The tables are each module's own, with policies of their own.
 */
@NullMarked
package org.waymark.base.sharing;

import org.jspecify.annotations.NullMarked;
