/** Who is looking, and what that person may call. */
@NullMarked
package org.waymark.base.security;

import org.jspecify.annotations.NullMarked;
