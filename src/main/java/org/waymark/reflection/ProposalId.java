package org.waymark.reflection;

import java.io.Serializable;

/**
 * Identifies a question that a manager proposed.
 *
 * @param value the database's number
 */
public record ProposalId(long value) implements Serializable {}
