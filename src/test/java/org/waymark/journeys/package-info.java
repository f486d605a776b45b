/** What people come here to do, told as stories and played in a real browser. */
@org.jspecify.annotations.NullMarked
package org.waymark.journeys;
