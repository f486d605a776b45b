/** What nobody may read or change who should not, tried past the application as well. */
@org.jspecify.annotations.NullMarked
package org.waymark.wall;
