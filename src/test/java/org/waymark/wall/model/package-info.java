/**
 * The rules of product.md's visibility table as a small model, and random histories that are played against it and against
 * the real portal at the same time.
 */
@org.jspecify.annotations.NullMarked
package org.waymark.wall.model;
