/** What several tests share. */
@org.jspecify.annotations.NullMarked
package org.waymark.testing;
