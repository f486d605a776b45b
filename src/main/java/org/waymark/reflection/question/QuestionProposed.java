package org.waymark.reflection.question;

import org.waymark.base.domain.PersonId;

/**
 * A manager would like to talk about a question.
 *
 * @param proposal which
 * @param manager who proposed it
 * @param employee who may take it up
 */
public record QuestionProposed(ProposalId proposal, PersonId manager, PersonId employee) {}
