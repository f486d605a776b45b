/** The page of one's growth plan. */
@NullMarked
package org.waymark.growth.plan.ui;

import org.jspecify.annotations.NullMarked;
