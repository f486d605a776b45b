/** The page on which the People team imports questions, and the addresses from which it takes them along. */
@NullMarked
package org.waymark.questionbank.exchange.ui;

import org.jspecify.annotations.NullMarked;
