package org.waymark.growth.standing;

/** There is no such standing for this viewer, or nothing of that number in it: it does not exist, or it is somebody else's. */
public final class UnknownStanding extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** As it was looked for and not found. */
    public UnknownStanding() {
        super("Not found");
    }
}
