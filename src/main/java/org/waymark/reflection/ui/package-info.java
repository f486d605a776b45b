/** The views in which somebody reflects, and the part of a page where two people answer the same question. */
@NamedInterface("ui")
@NullMarked
package org.waymark.reflection.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
