/** The pages on which two people hold a standing: all of them, and one from both sides. */
@NullMarked
package org.waymark.growth.standing.ui;

import org.jspecify.annotations.NullMarked;
