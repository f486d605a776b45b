/** The default PostgreSQL and the connection's viewer. */
@NullMarked
package org.waymark.base.database;

import org.jspecify.annotations.NullMarked;
