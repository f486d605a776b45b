/** The page on which people ask for stories, read them, and tell them. */
@NullMarked
package org.waymark.growth.story.ui;

import org.jspecify.annotations.NullMarked;
