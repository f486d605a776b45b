/** The pages on which the People team keeps the question bank, and the dialog that offers its sets. */
@NamedInterface("ui")
@NullMarked
package org.waymark.questionbank.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
