package org.waymark.reflection.question;

/**
 * A question that a manager proposed and that waits for the employee.
 *
 * @param id which
 * @param question what it asks
 * @param proposedBy the manager's name
 */
public record ProposalDetail(ProposalId id, AskedQuestion question, String proposedBy) {}
