package org.waymark.questionbank;

/** From whose side a question is meant. */
public enum Perspective {
    /** The employee reflects on it. */
    EMPLOYEE,
    /** The manager reflects on the person, or prepares to hand something over. */
    MANAGER
}
