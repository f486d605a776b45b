/** Tests with Vaadin TestBench, which needs a licence key; everything they show is shown without one in src/test too. */
@NullMarked
package org.waymark.testbench;

import org.jspecify.annotations.NullMarked;
