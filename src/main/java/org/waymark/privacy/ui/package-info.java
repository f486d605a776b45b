/** The page on which people see what they have shared, and what they take along from there. */
@NullMarked
package org.waymark.privacy.ui;

import org.jspecify.annotations.NullMarked;
