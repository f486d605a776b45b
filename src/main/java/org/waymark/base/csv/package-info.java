/** Tables in files: reading them, and keeping what they hold from acting in a spreadsheet. */
@NullMarked
package org.waymark.base.csv;

import org.jspecify.annotations.NullMarked;
