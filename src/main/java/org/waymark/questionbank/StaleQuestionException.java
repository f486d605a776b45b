package org.waymark.questionbank;

/** Somebody else changed a question, or a set, since whoever changes it now looked at it. Nothing is written. */
public final class StaleQuestionException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
