/** The page on which the People team imports ladders, and the addresses from which everybody takes them along. */
@NullMarked
package org.waymark.careerpath.exchange.ui;

import org.jspecify.annotations.NullMarked;
