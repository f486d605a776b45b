@NullMarked
package org.waymark.insight.ui;

import org.jspecify.annotations.NullMarked;
