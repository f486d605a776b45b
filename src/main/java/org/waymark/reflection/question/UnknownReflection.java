package org.waymark.reflection.question;

/** There is no such reflection, answer or proposal for this viewer: it does not exist, or it is somebody else's. */
public final class UnknownReflection extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** As it was looked for and not found. */
    public UnknownReflection() {
        super("Not found");
    }

    /**
     * As the database knows it.
     *
     * @param cause how it said so
     */
    public UnknownReflection(Throwable cause) {
        super("Not found", cause);
    }
}
