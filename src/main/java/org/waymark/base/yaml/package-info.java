/** What every reader of YAML files needs. */
@NullMarked
package org.waymark.base.yaml;

import org.jspecify.annotations.NullMarked;
