/** Where a company's own words are kept, and how pages show them. */
@NamedInterface("ui")
@NullMarked
package org.waymark.company.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
