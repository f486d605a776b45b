/** What takes long with much: run by {@code ./waymark benchmark}, never by the tests. */
@NullMarked
package org.waymark.benchmark;

import org.jspecify.annotations.NullMarked;
