/** What everything has in common that gives words away: whom a page named, who that is, and what was withdrawn a moment ago. */
@NullMarked
package org.waymark.base.sharing;

import org.jspecify.annotations.NullMarked;
