/** Value objects that several modules share. */
@NullMarked
package org.waymark.base.domain;

import org.jspecify.annotations.NullMarked;
