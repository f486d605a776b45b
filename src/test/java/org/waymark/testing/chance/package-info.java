/** Made-up cases: drawn from a seed, so that one that fails can be had again, and shortened until every part of it counts. */
@NullMarked
package org.waymark.testing.chance;

import org.jspecify.annotations.NullMarked;
