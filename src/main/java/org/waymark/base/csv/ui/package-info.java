/** What pages show of tables in files. */
@NullMarked
package org.waymark.base.csv.ui;

import org.jspecify.annotations.NullMarked;
