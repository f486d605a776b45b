/** The pages for where somebody would like to be, and for what they love. */
@NullMarked
package org.waymark.growth.goal.ui;

import org.jspecify.annotations.NullMarked;
