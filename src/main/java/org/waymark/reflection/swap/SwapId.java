package org.waymark.reflection.swap;

import java.io.Serializable;

/**
 * Identifies a question that both people of a 1:1 answer.
 *
 * @param value the database's number
 */
public record SwapId(long value) implements Serializable {}
