/** A real browser for tests. */
@org.jspecify.annotations.NullMarked
package org.waymark.testing.browser;
