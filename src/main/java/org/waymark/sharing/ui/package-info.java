/** What is drawn of every kind in the same way: a place to write, with who reads it. */
@NamedInterface("ui")
@NullMarked
package org.waymark.sharing.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
