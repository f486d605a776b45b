/** The pages of the audit trail. */
@NullMarked
package org.waymark.audit.ui;

import org.jspecify.annotations.NullMarked;
