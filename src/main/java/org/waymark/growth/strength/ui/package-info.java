/** The pages for one's strengths. */
@NullMarked
package org.waymark.growth.strength.ui;

import org.jspecify.annotations.NullMarked;
