/** Commands of whoever runs the portal: a new master key, backups, and what was backed up brought back. */
@NullMarked
package org.waymark.base.maintenance;

import org.jspecify.annotations.NullMarked;
