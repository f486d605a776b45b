/**
 * What must not be lost or shown, whatever breaks: run by {@code ./waymark faults} and {@code ./waymark load}, never by the tests.
 */
@NullMarked
package org.waymark.faults;

import org.jspecify.annotations.NullMarked;
