/** Waymark, an intranet portal for career conversations: one package below this one for each capability. */
@NullMarked
package org.waymark;

import org.jspecify.annotations.NullMarked;
