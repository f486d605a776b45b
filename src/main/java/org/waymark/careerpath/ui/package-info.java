/** Where people explore the ladders. */
@NullMarked
package org.waymark.careerpath.ui;

import org.jspecify.annotations.NullMarked;
